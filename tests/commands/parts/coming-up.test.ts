import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry, Revision } from '../../../src/core/diary/entry.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const FIRST = 'Nominations for lamp keeper close on 10 May 2024.';
const SECOND = 'Nominations for lamp keeper close on 5 May 2024.';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [SECOND], {
        facts: {
          dates: [dateFact('d1', quoteOf('petra', SECOND), { what: 'nominations for lamp keeper close' })],
        },
      }),
      reportSaying('quentin', [SECOND], {
        reporter: 'Quentin Invented',
        published: '2024-03-28',
        facts: {
          dates: [
            dateFact('d1', quoteOf('quentin', SECOND), {
              check: 'confirmed',
              what: 'nominations for lamp keeper must be in',
            }),
          ],
        },
      }),
    ],
  });
  await bot.bot.store.diary.save(TEST_GROUP, [
    { entry: entryOf('2024-03-14 stands 2024-06-10'), expected: 0 },
  ]);
  await bot.text('/nec deadlines as-of:2024-03-15');
  await bot.bot.store.diary.save(TEST_GROUP, [
    {
      entry: entryOf(
        '2024-03-14 stands 2024-06-10',
        '2024-03-20 stands 2024-06-17',
        '2024-04-02 cancelled 2024-06-17',
      ),
      expected: 1,
    },
  ]);
});
afterAll(async () => await bot.close());

/** The invented entry with one revision for each `day status date`. */
function entryOf(...told: readonly string[]): Entry {
  return {
    id: 'harbour-fair',
    revisions: told.map((each): Revision => {
      const [on = '', status = '', edtf = ''] = each.split(' ');
      const { time, kind, topic, certain, rule } = dateFact('d', quoteOf('petra', FIRST));
      return {
        on,
        by: 'officer',
        reason: 'by letter',
        status: status === 'cancelled' ? 'cancelled' : 'stands',
        edtf,
        time,
        kind,
        topic,
        what: 'the harbour fair',
        certain,
        rule,
        evidence: { type: 'officer', note: 'by letter' },
      };
    }),
  };
}

describe('a date of the diary', () => {
  it.each([
    ['before it was known', '2024-03-13', []],
    ['once it was known', '2024-03-15', ['Monday 10 June 2024: the harbour fair']],
    [
      'once it had moved',
      '2024-03-20',
      ['Monday 17 June 2024: the harbour fair', 'moved from Monday 10 June 2024'],
    ],
    ['once it was cancelled', '2024-04-02', []],
  ])('is told as it stood: %s', async (_when, day, words) => {
    const text = await bot.text(`/nec deadlines as-of:${day}`);
    for (const word of words) expect(text).toContain(word);
    expect(text.split('the harbour fair').length - 1).toBe(words.length === 0 ? 0 : 1);
  });
});

describe('a date that nobody has checked', () => {
  it('is told as such until somebody vouches for the same thing', async () => {
    const before = await bot.text('/nec deadlines as-of:2024-03-20');
    expect(before).toContain('Sunday 5 May 2024: nominations for lamp keeper close');
    expect(before).toContain('not yet checked by a person');
    const after = await bot.text('/nec deadlines as-of:2024-03-28');
    expect(after).toContain('Sunday 5 May 2024: nominations for lamp keeper must be in');
    expect(after).not.toContain('not yet checked');
  });
});
