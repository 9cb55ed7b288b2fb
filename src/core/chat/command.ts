import type { z } from 'zod';
import type { IsoDay } from '../dates/days.ts';
import type { BankHolidays } from '../dates/working-days.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Memo } from '../memo.ts';
import type { Audit } from '../ports/audit.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Diary } from '../ports/diary.ts';
import type { Importer } from '../ports/importer.ts';
import type { KnownEvents } from '../ports/known-events.ts';
import type { Library } from '../ports/library.ts';
import type { Officers } from '../ports/officers.ts';
import type { Group, Place } from '../ports/place.ts';
import type { Posting, Preview } from '../ports/posting.ts';
import type { Review } from '../ports/review.ts';
import type { Search } from '../ports/search.ts';
import type { Settings } from '../ports/settings.ts';
import type { Sources } from '../ports/sources.ts';
import type { Status } from '../ports/status.ts';
import type { Subscriptions } from '../ports/subscriptions.ts';
import type { Watcher } from '../ports/watcher.ts';
import type { Drafts } from './drafts.ts';
import type { Asking } from './form.ts';
import type { Reply } from './reply.ts';

/** Who asks: officers may use `/nec-admin`. `person` is the platform's own id, for the audit; absent where there is none. */
export interface Caller {
  readonly officer: boolean;
  readonly person?: string;
  /** Reads a file that came with the question, by the platform's id of it. Throws `UserError`. */
  readonly attached?: (file: string) => Promise<AttachedFile>;
}

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a command may reach. `now` is the moment of the question and `today` its day in London. */
export interface CommandContext {
  readonly group: Group;
  readonly place: Place;
  readonly caller: Caller;
  readonly now: Date;
  readonly today: IsoDay;
  readonly reports: Library;
  readonly diary: Diary;
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  readonly settings: Settings;
  readonly posting: Posting & Preview;
  readonly officers: Officers;
  readonly events: KnownEvents;
  readonly importer: Importer;
  readonly review: Review;
  readonly audit: Audit;
  readonly sources: Sources;
  readonly watcher: Watcher;
  readonly search: Search;
  readonly status: Status;
  readonly bankHolidays: BankHolidays;
  readonly glossary: Glossary;
  /** What was worked out from the lists of the store, while they are the same. */
  readonly memo: Memo;
  /** What was read back and waits to be saved. */
  readonly drafts: Drafts;
  /** Every command there is, for help. */
  readonly commands: readonly Command[];
  /** The page of the answer that is wanted, from 1, for buttons that come back to it. */
  readonly page: number;
}

/** A context without what the router adds. */
export type Asked = Omit<CommandContext, 'commands' | 'page'>;

export const ROOTS = ['nec', 'nec-admin'] as const;
export type Root = (typeof ROOTS)[number];

/** The next question that people ask after this one; `label` makes sense when read alone. What both take (`as-of`, `topic`) is carried over. */
interface Related {
  readonly label: string;
  readonly path: Command['path'];
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * One subcommand, declared once: the word parser, help and each platform's registration are made from it.
 * `path` is what is typed after the root (`['remind', 'on']`). `visibility` is fixed before any work is done, because Discord
 * settles it with the acknowledgement. `slow`: may pass two seconds. `live`: only the running bot can answer, because it changes
 * something or tells of the bot itself. `personal`: the answer is for the asker alone, and never shared. `examples` are whole lines that work as they stand.
 */
export interface Command {
  readonly root: Root;
  readonly path: readonly [string] | readonly [string, string];
  readonly description: string;
  readonly options: z.ZodObject;
  readonly visibility: 'private' | 'channel';
  readonly slow: boolean;
  readonly live: boolean;
  readonly personal: boolean;
  readonly examples: readonly string[];
  readonly related: readonly Related[];
  readonly suggest?: Suggest;
  readonly asking?: Asking;
  run(ctx: CommandContext, options: unknown): Promise<Reply>;
}

/** What is offered while an option is being typed: at most 25 (Discord, Application Commands, August 2026), the name shown and the value sent. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

type Suggest = (ctx: CommandContext, option: string, typed: string) => Promise<readonly Suggestion[]>;

interface Declaration<Options extends z.ZodObject> {
  readonly root: Root;
  readonly path: Command['path'];
  readonly description: string;
  readonly options: Options;
  readonly visibility?: Command['visibility'];
  readonly slow?: boolean;
  readonly live?: boolean;
  readonly personal?: boolean;
  readonly examples: readonly string[];
  readonly related?: readonly Related[];
  /** For options marked `suggested`. */
  readonly suggest?: Suggest;
  readonly asking?: Asking;
  run(ctx: CommandContext, options: z.output<Options>): Promise<Reply>;
}

/** A command from its declaration. Its `run` parses the options once more, so that what it gets always fits. */
export function defineCommand<Options extends z.ZodObject>(declaration: Declaration<Options>): Command {
  return {
    visibility: 'private',
    slow: false,
    personal: false,
    related: [],
    live: declaration.root === 'nec-admin',
    ...declaration,
    run: async (ctx, options) => await declaration.run(ctx, declaration.options.parse(options)),
  };
}

/** `/nec-admin remind on`, as a person types it. */
export function lineOf(command: Pick<Command, 'root' | 'path'>): string {
  return `/${command.root} ${command.path.join(' ')}`;
}
