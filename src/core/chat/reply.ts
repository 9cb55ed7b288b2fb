import type { Drawing } from '../pictures/drawing.ts';

/**
 * What the bot answers: plain data that survives `JSON.stringify`, without a word of any platform. It says nothing of who
 * sees it (the command declares that). Renderers turn it into messages; `plain-text.ts` into text that is complete alone.
 */
export interface Reply {
  readonly title: string;
  readonly subtitle?: string;
  readonly tone?: Tone;
  readonly blocks: readonly Block[];
  readonly controls?: readonly Control[];
  readonly page?: Page;
  /** Whom the message names, by the platform's own id of a role or user group: only messages that the bot posts by itself. */
  readonly mention?: string;
  /** The question was not answered: refused, not understood, or our own fault. */
  readonly failed?: true;
}

/** Always shown with a word, never by colour alone. */
export type Tone = 'plain' | 'good' | 'warning' | 'problem';

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: RichText; readonly muted?: boolean }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'figures'; readonly tiles: readonly Tile[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
    }
  | { readonly type: 'image'; readonly drawing: Drawing }
  | { readonly type: 'card'; readonly item: ListItem; readonly controls: readonly Control[] }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'notice'; readonly tone: Tone; readonly text: string }
  | { readonly type: 'divider' };

/**
 * An `image` is shown with the alt text that `altOf` makes of its drawing. What it shows stands in the other blocks of the reply too, so
 * that nothing is lost where no picture can be.
 */
export type ImageBlock = Extract<Block, { type: 'image' }>;
/** One thing with buttons of its own right below it; never cut. */
export type CardBlock = Extract<Block, { type: 'card' }>;
/** Read row by row: the first cell says what the row is about. */
export type TableBlock = Extract<Block, { type: 'table' }>;

/** Text of our own, or runs of it; `bold` is the only emphasis there is. */
export type RichText = string | readonly Run[];
/**
 * A `channel` is named by the platform's own id of it. A `moment` is an instant (ISO 8601, UTC) whose date and hour are written out just before it: a platform may add how far off it is for
 * the one who reads; in plain text it is nothing.
 */
export type Run =
  | { readonly type: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | { readonly type: 'channel'; readonly channel: string }
  | { readonly type: 'moment'; readonly instant: string };

/** Numbers stand at the end of their column. */
interface Column {
  readonly label: string;
  readonly align?: 'start' | 'end';
}

/** A cell for each column, and where the row comes from. */
export interface Row {
  readonly cells: readonly string[];
  readonly citation?: Citation;
}

/**
 * `notes` are short facts about the item (topic, days left), shown under it. `choice` is what more can be asked of it: those of the items
 * on a page stand together in one select for each `of` ("Why this date?").
 */
export interface ListItem {
  readonly text: RichText;
  readonly notes?: readonly string[];
  readonly citations?: readonly Citation[];
  readonly choice?: SelectOption & { readonly of: string };
}

/** A figure large, what it counts, and what qualifies it ("about", "up"). */
export interface Tile {
  readonly value: string;
  readonly label: string;
  readonly notes?: readonly string[];
  readonly citation?: Citation;
}

/** Where a fact comes from. `quote` is the exact sentence and never altered; `source` names the report or the law in words. */
export interface Citation {
  readonly quote?: string;
  readonly source: string;
  readonly url?: string;
}

/** `action` is what `action.ts` makes of a command and its values; `label` makes sense when read alone. */
export type Control =
  | { readonly type: 'button'; readonly label: string; readonly action: string }
  | { readonly type: 'select'; readonly label: string; readonly options: readonly SelectOption[] }
  | { readonly type: 'link'; readonly label: string; readonly url: string };

/** One choice of a select; choosing it does its `action`. */
export interface SelectOption {
  readonly label: string;
  readonly description?: string;
  readonly action: string;
}

interface Page {
  readonly number: number;
  readonly of: number;
}

/** A question that was not answered: one sentence of what happened and one of what to do next. */
export function failedReply(title: string, tone: Tone, text: string, next?: string): Reply {
  const blocks: Block[] = [{ type: 'notice', tone, text }];
  if (next !== undefined) blocks.push({ type: 'paragraph', text: next });
  return { title, tone, blocks, failed: true };
}

/** The text of rich text, without its emphasis and addresses. */
export function plainOf(text: RichText): string {
  return typeof text === 'string' ? text : text.map(plainRun).join('');
}

function plainRun(run: Run): string {
  if (run.type === 'moment') return '';
  return run.type === 'channel' ? `channel ${run.channel}` : run.text;
}
