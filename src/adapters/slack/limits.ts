/** Blocks of one message (Slack, Block Kit reference, August 2026). */
export const MOST_BLOCKS = 50;
/** Blocks of the Home tab (Slack, Block Kit reference, August 2026). */
export const MOST_HOME_BLOCKS = 100;
/** Text of a header block (Slack, header block, August 2026). */
export const MOST_HEADER = 150;
/** Elements of an actions block (Slack, actions block, August 2026). */
export const MOST_ACTIONS = 25;
/** Text of a button and of an option, and an option's description (Slack, block elements, August 2026). */
export const MOST_LABEL = 75;
/** What an option carries: 75 by Slack's types, 150 by its site, so the smaller (@slack/types 3.2.0, August 2026). */
export const MOST_OPTION_VALUE = 75;
/** What a button carries (Slack, button element, August 2026). */
export const MOST_BUTTON_VALUE = 2_000;
/** Options of a static select (Slack, select menus, August 2026). */
export const MOST_OPTIONS = 100;
/** Text that invites to choose (Slack, select menus, August 2026). */
export const MOST_PLACEHOLDER = 150;
/** Text of a section (Slack, section block, August 2026). */
export const MOST_SECTION_TEXT = 3_000;
/** Texts side by side in one section, and the length of each (Slack, section block, August 2026). */
export const MOST_FIELDS = 10;
export const MOST_FIELD_TEXT = 2_000;
/** Rows of a table with its heading row, and cells of a row (Slack, table block, August 2026). A message holds one table. */
export const MOST_TABLE_ROWS = 100;
export const MOST_TABLE_COLUMNS = 20;
export const MOST_TABLES = 1;
/** All cells of a table together (Slack, table block, August 2026). */
export const MOST_TABLE_TEXT = 10_000;
/** Alt text of a picture (Slack, image block, August 2026). */
export const MOST_ALT_TEXT = 2_000;
/** An address on a button, kept for every link (Slack, button element, August 2026). */
export const MOST_URL = 3_000;
/** Plain text of one context element (Slack, text object, August 2026). */
export const MOST_CONTEXT_TEXT = 2_000;
/**
 * All blocks of a message as JSON. Slack publishes no number and refuses with `msg_blocks_too_long` near 13,200, text and its
 * containers together (slackapi/bolt-js issues 2509 and 2867, read August 2026).
 */
export const MOST_BLOCKS_JSON = 12_000;
/** Top-level text: 4,000 characters are advised, and it is cut at 40,000 (Slack, chat.postMessage, August 2026). Pages keep to the former. */
const ADVISED_TEXT = 4_000;
export const MOST_TEXT = 40_000;
/** Text of a message that is changed (Slack, chat.update, `msg_too_long`, August 2026). */
export const MOST_EDIT_TEXT = 4_000;
/** What the blocks of one page may take of `MOST_BLOCKS_JSON`; title, eight buttons, page line and a first greeting take the rest. */
export const PAGE_JSON = 9_200;
/** What title, subtitle, page line and a first greeting take of `ADVISED_TEXT`. */
const OTHER_TEXT = 600;
/** Text measured as a share of `PAGE_JSON`, so that one number bounds both. */
export const JSON_PER_CHARACTER = PAGE_JSON / (ADVISED_TEXT - OTHER_TEXT);
/** Blocks that title, subtitle, buttons, page line and a first greeting take of a message's. */
export const OTHER_BLOCKS = 8;
/**
 * What the blocks of the Home tab may take. A view is refused past 250 kB (Slack, views.publish, August 2026): far more than anybody reads
 * in one go, so it is one and a half messages.
 */
export const HOME_PAGE_JSON = 13_800;
export const MOST_HOME_JSON = 250_000;
/** Title and buttons of a form (Slack, modal views, August 2026). */
export const MOST_VIEW_LABEL = 24;
/** What Slack keeps beside a view (Slack, modal views, August 2026). */
export const MOST_METADATA = 3_000;
/** Text of one box of a form (Slack, plain-text input, August 2026). */
export const MOST_INPUT = 3_000;
/** Boxes for one text: 24,000 characters are a long report, and more boxes than this nobody would fill. */
export const MOST_TEXT_BOXES = 8;
/** Label and hint of a field (Slack, input block, August 2026). */
export const MOST_INPUT_LABEL = 2_000;
/** Boxes to tick in one group (Slack, checkboxes, August 2026). */
export const MOST_CHECKBOXES = 10;
/** What is said under a field that cannot be taken. Slack names no limit; this is as much as is read there. */
export const MOST_FIELD_FAULT = 300;
/** A manifest's own limits (Slack, app manifest reference, August 2026). */
export const MOST_USAGE_HINT = 1_000;
