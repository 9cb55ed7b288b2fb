/** Code points of all text displays of a message together (Message Components reference, August 2026). Counted here in UTF-16 units, which are never fewer. */
export const MESSAGE_TEXT = 4_000;
/** Components of a message, those inside others counted too (Message Components reference, August 2026). */
export const MESSAGE_COMPONENTS = 40;
/** Pictures of a media gallery (Message Components reference, August 2026); as many files may come with a message (Create Message, August 2026). */
export const MESSAGE_ATTACHMENTS = 10;
/** `description` of an attachment and of a picture in a media gallery, which is its alt text (Message Components reference and Message, “Attachment Object”, August 2026). */
export const ALT_TEXT = 1_024;
/** Bytes of one file, where nobody has paid for more (Reference, “Uploading Files”, August 2026). */
export const FILE_BYTES = 10 * 1_024 * 1_024;
/** Bytes of a request with all its files (Reference, “Uploading Files”, August 2026). */
export const REQUEST_BYTES = 25 * 1_024 * 1_024;
/** `content` of a message or of an answer to an interaction (Create Message, August 2026). */
export const CONTENT_TEXT = 2_000;
/** Buttons in a row of buttons (Message Components reference, August 2026). */
export const ROW_BUTTONS = 5;
/** `custom_id` of a button or a select, and `value` of a select's option (Message Components reference, August 2026). */
export const CUSTOM_ID = 100;
/** `label` of a button (Message Components reference, August 2026). */
export const BUTTON_LABEL = 80;
/** `url` of a link button (Message Components reference, August 2026). */
export const BUTTON_URL = 512;
/** Options of a select (Message Components reference, August 2026). */
export const SELECT_OPTIONS = 25;
/** `placeholder` of a select (Message Components reference, August 2026). */
export const SELECT_PLACEHOLDER = 150;
/** `label` and `description` of a select's option (Message Components reference, August 2026). */
export const SELECT_OPTION_TEXT = 100;
/** Choices offered while an option is typed, and the length of each one's name and value (Application Commands, August 2026). */
export const CHOICES = 25;
export const CHOICE_TEXT = 100;
/** Characters of the name of a command, group or option (Application Commands, August 2026). */
export const COMMAND_NAME = 32;
/** Characters of names, descriptions and choices of a command with all in it (Application Commands, August 2026). */
export const COMMAND_TEXT = 8_000;
/** Subcommands and groups of a command, options of a subcommand, choices of an option (Application Commands, August 2026). */
export const COMMAND_OPTIONS = 25;
/** `description` of a command, group or option (Application Commands, August 2026). */
export const DESCRIPTION_TEXT = 100;
/** `nonce` of a message (Create Message, August 2026). */
export const NONCE = 25;
/** Messages in one page of a channel’s history (Get Channel Messages, August 2026). */
export const HISTORY_PAGE = 100;
/** Components of a form, its labels and its text together (Receiving and Responding, “Modal”, August 2026). */
export const FORM_PARTS = 5;
/** `title` of a form, and `label` and `description` of what is asked in it (Receiving and Responding, “Modal”, and Component reference, “Label”, August 2026). */
export const FORM_TITLE = 45;
export const FORM_LABEL = 45;
export const FORM_HINT = 100;
/** `value` and `max_length` of a text input (Component reference, “Text Input”, August 2026). */
export const FORM_TEXT = 4_000;
