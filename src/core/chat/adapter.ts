import type { Drawing } from '../pictures/drawing.ts';
import type { Fetcher } from '../ports/fetcher.ts';
import type { Log } from '../ports/log.ts';
import type { OfficerList } from '../ports/officers.ts';
import type { Place } from '../ports/place.ts';
import type { Caller, Suggestion } from './command.ts';
import type { Form } from './form.ts';
import type { Budget } from './paging.ts';
import type { Rates } from './rates.ts';
import type { Reply } from './reply.ts';
import type { ReplyPoster } from './reply-poster.ts';
import type { Prepared, Router } from './router.ts';

/** What an adapter of a chat platform is given. It never sees the store. */
export interface AdapterParts {
  readonly router: Router;
  /** The reply to a question understood, paged to the budget. Never throws for what a person did. */
  readonly answer: (prepared: Prepared, place: Place, caller: Caller, budget?: Budget) => Promise<Reply>;
  /** The form that a question asks for, or the reply that says why there is none. Never throws. */
  readonly form: (prepared: Prepared, place: Place, caller: Caller) => Promise<Form | Reply>;
  readonly suggest: (
    line: string,
    option: string,
    typed: string,
    place: Place,
    caller: Caller,
  ) => Promise<readonly Suggestion[]>;
  /** True the first time that any of these ids of what a person did is seen within 15 minutes, also across a restart: durable before it resolves. */
  readonly isFirstTime: (ids: readonly string[]) => Promise<boolean>;
  /** How often people and tenants may ask. */
  readonly rates: Rates;
  /** Whom the group has named as officers, as it stands now. */
  readonly officers: () => Promise<OfficerList>;
  /** The hash of what was last registered for an application, and its keeping. */
  readonly registration: {
    readonly find: (application: string) => Promise<string | null>;
    readonly save: (application: string, hash: string) => Promise<void>;
  };
  /** What the bot shows in a place of its own (Slack's App Home): what is coming up, what it posts, how to ask. */
  readonly home: (place: Place, caller: Caller, budget?: Budget) => Promise<Reply>;
  /** A picture as PNG bytes, drawn apart from this thread. Rejects when it cannot be drawn: the reply is complete without it. */
  readonly draw: (drawing: Drawing) => Promise<Uint8Array>;
  /** Fetches files that come with a question. */
  readonly fetcher: Fetcher;
  readonly log: Log;
  /** The platform will not let the bot work any more (token revoked, intent missing): one sentence and what to do. */
  readonly onLost: (reason: string, next: string) => void;
  /** The platform says that a place is gone, or the bot out of it: one sentence for an officer. */
  readonly onPlaceLost?: (place: LostPlace, reason: string) => void;
}

/** A place, or with `channel: null` all places of a server or workspace. */
export type LostPlace = Omit<Place, 'channel'> & { readonly channel: string | null };

/** A chat platform, connected. */
export interface Adapter {
  readonly poster: ReplyPoster;
  /** Connects and resolves when questions can come. Throws `UserError` in plain words when it cannot (wrong token, missing scope). */
  start(): Promise<void>;
  /** Takes no new questions, lets those under way be answered (bounded), and disconnects. */
  stop(): Promise<void>;
}
