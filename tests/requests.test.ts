import { describe, expect, it, onTestFinished } from 'vitest';
import { ZodError } from 'zod';
import { toPlainText } from '../src/core/chat/plain-text.ts';
import type { Reply } from '../src/core/chat/reply.ts';
import { HOME } from '../src/core/ports/place.ts';
import type { Saved } from '../src/core/ports/review.ts';
import { handleRequest } from '../src/requests.ts';
import { temporaryFolder } from './store/json/temporary-folder.ts';
import { dateFact, figureFact, quoteOf, reportSaying } from './support/report-samples.ts';
import { openTestBot, TEST_PLACE, type TestBot } from './support/test-bot.ts';

const ID = '2024-03-12-invented';
const CLOSES = 'Nominations for the harbour panel close on 5 May 2024.';
const COUNTED = 'The harbour branch counted 1,204 members.';
const REPORT = reportSaying(ID, [CLOSES, COUNTED], {
  facts: {
    dates: [dateFact('d-1', quoteOf(ID, CLOSES), { what: 'nominations for the harbour panel close' })],
    figures: [figureFact('f-1', quoteOf(ID, COUNTED, CLOSES.length + 1))],
  },
});

async function open(dir?: string): Promise<TestBot> {
  const opened = await openTestBot({ now: '2024-04-01T10:00:00Z', dir: dir ?? (await temporaryFolder()) });
  onTestFinished(() => opened.close());
  return opened;
}

async function ask({ bot }: TestBot, line: string): Promise<string> {
  return toPlainText((await handleRequest(bot, { type: 'ask', line, place: TEST_PLACE })) as Reply);
}

async function save({ bot }: TestBot, confirm: 'none' | 'stated', report = REPORT): Promise<Saved> {
  return (await handleRequest(bot, { type: 'save-report', report, confirm })) as Saved;
}

describe('a line asked through the socket', () => {
  it('is answered', async () => {
    expect(await ask(await open(), '/nec help')).toContain('/nec latest');
  });

  it('that is not understood is answered too', async () => {
    expect(await ask(await open(), '/nec latset')).toContain('Did you mean /nec latest?');
  });

  it('comes from whoever runs the bot, who may do what officers may', async () => {
    const opened = await open();
    expect(await ask(opened, '/nec-admin remind on')).toContain('Reminders are on');
    expect((await opened.bot.store.subscriptions.find(HOME, TEST_PLACE))?.value.on).toBe(true);
  });
});

describe('a report saved through the socket', () => {
  it('is kept, with nothing in the diary while nobody has checked it', async () => {
    const opened = await open();
    expect(await save(opened, 'none')).toEqual({
      id: ID,
      agreed: 0,
      added: 2,
      confirmed: 0,
      entries: 0,
      vouched: 0,
      outcome: 'new',
      differs: [],
    });
    expect((await opened.bot.store.library.find(HOME, ID))?.value).toEqual(REPORT);
    expect((await opened.bot.store.diary.entries(HOME)).some(({ id }) => id.startsWith(ID))).toBe(false);
  });

  it('with what it states confirmed puts its dates in the diary, also after a restart', async () => {
    const dir = await temporaryFolder();
    const opened = await open(dir);
    expect(await save(opened, 'stated')).toMatchObject({ confirmed: 2, entries: 1, vouched: 0 });
    await opened.bot.store.close();
    const again = await open(dir);
    expect(await ask(again, '/nec deadlines')).toContain('nominations for the harbour panel close');
    expect((await again.bot.store.library.find(HOME, ID))?.value.facts.figures[0]?.check).toBe('confirmed');
  });

  it('a second time agrees with itself and adds nothing', async () => {
    const opened = await open();
    await save(opened, 'stated');
    expect(await save(opened, 'none')).toEqual({
      id: ID,
      agreed: 2,
      added: 0,
      confirmed: 2,
      entries: 0,
      vouched: 0,
      outcome: 'unchanged',
      differs: [],
    });
    const entries = await opened.bot.store.diary.entries(HOME);
    expect(entries.filter(({ id }) => id.startsWith(ID)).map(({ revisions }) => revisions.length)).toEqual([
      1,
    ]);
  });

  it('by another reporter of the same meeting vouches for the same entry', async () => {
    const opened = await open();
    await save(opened, 'stated');
    const other = '2024-03-12-somebody';
    const second = reportSaying(other, [CLOSES], {
      reporter: 'Sam Somebody',
      facts: {
        dates: [dateFact('d-7', quoteOf(other, CLOSES), { what: 'nominations for the harbour panel close' })],
      },
    });
    expect(await save(opened, 'stated', second)).toMatchObject({ entries: 0, vouched: 1 });
  });

  it('can be searched at once', async () => {
    const opened = await open();
    await ask(opened, '/nec search harbour');
    await save(opened, 'none');
    expect(await ask(opened, '/nec search harbour')).toContain(COUNTED);
  });
});

describe('what is no request', () => {
  it.each([
    ['nothing', null],
    ['another kind', { type: 'stop-all' }],
    ['a line without a place', { type: 'ask', line: '/nec help' }],
    [
      'a place on no platform',
      { type: 'ask', line: '/nec help', place: { ...TEST_PLACE, platform: 'telex' } },
    ],
    [
      'a report with a path for an id',
      { type: 'save-report', confirm: 'none', report: { ...REPORT, id: '../x' } },
    ],
    [
      'a report with more than belongs in one',
      { type: 'save-report', confirm: 'none', report: { ...REPORT, more: 1 } },
    ],
    ['an unknown way to confirm', { type: 'save-report', confirm: 'all', report: REPORT }],
  ])('is refused and changes nothing: %s', async (_name, request) => {
    const opened = await open();
    const before = (await opened.bot.store.library.list(HOME)).length;
    await expect(handleRequest(opened.bot, request)).rejects.toBeInstanceOf(ZodError);
    expect(await opened.bot.store.library.list(HOME)).toHaveLength(before);
  });
});
