import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { commands } from '../commands/index.ts';
import { homeReply } from '../commands/parts/home.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Asked, Caller } from './core/chat/command.ts';
import { contentReply } from './core/chat/content-reply.ts';
import { createDrafts } from './core/chat/drafts.ts';
import type { Form } from './core/chat/form.ts';
import { GREETING_SIZE, withGreeting } from './core/chat/greeting.ts';
import { type Budget, PLAIN_TEXT_BUDGET, toPage } from './core/chat/paging.ts';
import type { Reply } from './core/chat/reply.ts';
import { createRouter, mayChange, type Prepared, type Router } from './core/chat/router.ts';
import { londonDay } from './core/dates/london.ts';
import type { BankHolidays } from './core/dates/working-days.ts';
import { entriesOf } from './core/diary/merge.ts';
import type { UserError } from './core/errors.ts';
import { createMemo } from './core/memo.ts';
import type { Drawing } from './core/pictures/drawing.ts';
import type { Clock } from './core/ports/clock.ts';
import type { Fetcher } from './core/ports/fetcher.ts';
import type { Importer } from './core/ports/importer.ts';
import { type Group, HOME, type Place } from './core/ports/place.ts';
import type { Content } from './core/ports/poster.ts';
import type { Posting } from './core/ports/posting.ts';
import type { Review } from './core/ports/review.ts';
import type { Watcher } from './core/ports/watcher.ts';
import { findSentences } from './extract/sentences.ts';
import { createLazyFetcher } from './import/fetch/lazy-fetcher.ts';
import { createImporter } from './import/importer.ts';
import { createReadingThread } from './import/reading-thread.ts';
import { createWatcher } from './import/watch/watcher.ts';
import { findNotice, NOTICE_SIZE, toldWith } from './notices.ts';
import { createPictures } from './pictures/create-pictures.ts';
import { toPosting } from './posting.ts';
import { previewOf } from './reminders/preview.ts';
import { createReview } from './review/create-review.ts';
import { createSearch, type WarmSearch } from './search/search.ts';
import { statusReport } from './status-report.ts';
import { readBankHolidays } from './store/bank-holidays.ts';
import { type Bundled, readBundled } from './store/bundled.ts';
import { readGlossary } from './store/glossary.ts';
import { type JsonStore, openJsonStore } from './store/json/json-store.ts';

export interface BotOptions {
  /** The folder of `package.json`. */
  readonly root: string;
  readonly config: Config;
  readonly log: Logger;
  /** Reads the last saved files beside a running bot and changes nothing. */
  readonly readOnly?: boolean;
  readonly lastTick?: () => Date | null;
  readonly onRefusal?: (error: UserError) => void;
  /** Where reports are fetched with; from public addresses of the web unless a test says otherwise. */
  readonly fetcher?: Fetcher;
  /** How the connected platforms post at once; nothing can be posted where none is. */
  readonly posting?: () => Posting;
  /** After a command that may have changed what is due. */
  readonly onChange?: () => void;
}

/** The parts put together, without any platform: what answers, and what it answers from. */
export interface Bot {
  readonly router: Router;
  readonly store: JsonStore;
  /** What comes with the bot and is in no store. */
  readonly bundled: Bundled;
  readonly clock: Clock;
  readonly bankHolidays: BankHolidays;
  readonly search: WarmSearch;
  /** What a question asked in that place, by that person, at this moment may reach. */
  context(place: Place, caller: Caller, group?: Group): Asked;
  /** The reply to a question understood; the first one in a server or workspace also greets. */
  answer(prepared: Prepared, place: Place, caller: Caller, budget?: Budget): Promise<Reply>;
  /** The form that a question asks for, or the reply that says why there is none. */
  form(prepared: Prepared, place: Place, caller: Caller): Promise<Form | Reply>;
  readonly fetcher: Fetcher;
  readonly importer: Importer;
  readonly review: Review;
  readonly watcher: Watcher;
  toContentReply(group: Group, content: Content): Promise<Reply>;
  /** What the bot shows in a place of its own, paged to the budget: only the first page. */
  home(place: Place, caller: Caller, budget?: Budget): Promise<Reply>;
  /** A picture as PNG bytes. Rejects when it cannot be drawn. */
  draw(drawing: Drawing): Promise<Uint8Array>;
  /** Everything is written and nothing is drawn any more. */
  close(): Promise<void>;
}

const packageSchema = z.object({ version: z.string() });

/** Opens the bundled data and the store. Throws `UserError` in plain words when either cannot be used. */
export async function openBot({
  root,
  config,
  log,
  readOnly = false,
  lastTick = () => null,
  onRefusal,
  fetcher: givenFetcher,
  posting = () => toPosting(() => undefined),
  onChange,
}: BotOptions): Promise<Bot> {
  const clock = createClock(config.now);
  const dataDir = join(root, 'data');
  const [bundled, bankHolidays, glossary, version] = await Promise.all([
    readBundled(dataDir, entriesOf),
    readBankHolidays(dataDir),
    readGlossary(dataDir),
    versionOf(root),
  ]);
  const store = await openJsonStore({
    dir: config.dataDir,
    bundled,
    clock,
    readOnly,
    warn: (message) => log.warn(message),
  });
  const search = createSearch({
    library: store.library,
    sentencesOf: findSentences,
    terms: glossary.terms,
    // Beside a running bot a question is asked once, and nothing is read in before it.
    ...(readOnly ? { lookMs: Number.POSITIVE_INFINITY } : {}),
  });
  const memo = createMemo();
  const drafts = createDrafts(() => clock.now().getTime());
  const userAgent = userAgentOf(version);
  const fetcher = givenFetcher ?? createLazyFetcher({ allow: config.fetchAllow, userAgent });
  const thread = createReadingThread();
  const importer = createImporter({ fetcher, thread });
  const { library, diary, audit, sources } = store;
  const review = createReview({ library, diary, audit, clock, bankHolidays });
  const watcher = createWatcher({
    sources,
    fetcher,
    userAgent,
    thread,
    review,
    library,
    events: store.events,
    clock,
    log,
  });
  const pictures = createPictures();
  const startedAt = clock.now();
  const router = createRouter(
    commands,
    {
      onFault: (error, id) => log.error({ err: error, id }, 'a question failed'),
      ...(onRefusal === undefined ? {} : { onRefusal }),
    },
    { today: () => londonDay(clock.now()) },
  );
  const parts = { store, clock, version, startedAt, lastTick, folder: config.dataDir };
  const status = { report: (group: Group) => statusReport(group, parts) };
  const context: Bot['context'] = (place, caller, group = HOME) => {
    const now = clock.now();
    const { subscriptions, deliveries, settings, officers, events } = store;
    return {
      group,
      place,
      caller,
      now,
      today: londonDay(now),
      reports: library,
      diary,
      subscriptions,
      deliveries,
      settings,
      posting: {
        ...posting(),
        preview: async (subscription, days) => {
          const input = {
            entries: await store.diary.entries(group),
            bankHolidays,
            settings: (await settings.find(group)).value,
          };
          return previewOf(input, subscription, days, now);
        },
      },
      officers,
      events,
      importer,
      review,
      audit,
      sources,
      watcher,
      search,
      status,
      bankHolidays,
      glossary,
      memo,
      drafts,
    };
  };
  return {
    router,
    store,
    bundled,
    clock,
    bankHolidays,
    search,
    context,
    answer: async (prepared, place, caller, budget = PLAIN_TEXT_BUDGET) => {
      const first = await store.tenants.firstUse(HOME, place, clock.now());
      const asked = context(place, caller);
      const notice = await findNotice(prepared, asked);
      const taken = (first ? GREETING_SIZE : 0) + (notice === null ? 0 : NOTICE_SIZE);
      const room = { ...budget, characters: budget.characters - taken };
      const answered = await router.run(prepared, asked, room);
      if (mayChange(prepared)) onChange?.();
      const reply = notice === null ? answered : await toldWith(answered, notice);
      return first ? withGreeting(reply) : reply;
    },
    form: async (prepared, place, caller) => await router.form(prepared, context(place, caller)),
    fetcher,
    importer,
    review,
    watcher,
    home: async (place, caller, budget = PLAIN_TEXT_BUDGET) =>
      toPage(await homeReply({ ...context(place, caller), commands, page: 1 }), 1, budget),
    draw: (drawing) => pictures.draw(drawing),
    close: async () => {
      await Promise.all([watcher.close(), pictures.close(), thread.close(), fetcher.close()]);
      await store.close();
    },
    toContentReply: async (group, content) => {
      const reports = await store.library.list(group);
      return contentReply(content, {
        today: londonDay(clock.now()),
        reports,
        diary: await store.diary.entries(group),
      });
    },
  };
}

/** What a server reads in its log of who asked. */
function userAgentOf(version: string): string {
  return `nec-bot/${version} (reads published NEC reports)`;
}

async function versionOf(root: string): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version;
}
