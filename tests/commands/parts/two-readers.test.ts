import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const FRIDAY = 'Motions about lanterns close on 14 June 2024.';
const MONDAY = 'Lantern motions have to be in by 17 June 2024.';
const FAIR = 'The lantern fair is from 21 to 23 July 2024.';
const JULY = 'We all meet at the lantern fair in July 2024.';

let bot: TestBot;
beforeAll(async () => {
  const motions = { what: 'motions about lanterns close', topic: 'conference' } as const;
  const fair = { kind: 'event', what: 'the lantern fair', topic: 'other' } as const;
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [FRIDAY, FAIR], {
        facts: {
          dates: [
            dateFact('d1', quoteOf('petra', FRIDAY), { ...motions, edtf: '2024-06-14' }),
            dateFact('d2', quoteOf('petra', FAIR), { ...fair, edtf: '2024-07-21/2024-07-23' }),
          ],
        },
      }),
      reportSaying('quentin', [MONDAY, JULY], {
        published: '2024-03-28',
        facts: {
          dates: [
            dateFact('d1', quoteOf('quentin', MONDAY), { ...motions, edtf: '2024-06-17' }),
            dateFact('d2', quoteOf('quentin', JULY), { ...fair, edtf: '2024-07' }),
          ],
        },
      }),
    ],
  });
});
afterAll(async () => await bot.close());

describe('two readers of one meeting', () => {
  it('who say different days are shown side by side, each with what the other says', async () => {
    const text = await bot.text('/nec deadlines as-of:2024-04-01');
    expect(text).toMatch(/the reports disagree: [^\n]*says Monday 17 June 2024/u);
    expect(text).toMatch(/the reports disagree: [^\n]*says Friday 14 June 2024/u);
  });

  it('are not said to disagree before the second report is out', async () => {
    const text = await bot.text('/nec deadlines as-of:2024-03-20');
    expect(text).toContain('Friday 14 June 2024');
    expect(text).not.toContain('disagree');
  });

  it('who say the same make one date with both sentences, as exact as the more exact one', async () => {
    const text = await bot.text('/nec deadlines as-of:2024-04-01');
    expect(text.match(/: the lantern fair$/gmu)).toEqual([': the lantern fair']);
    expect(text).toContain('Sunday 21 to Tuesday 23 July 2024');
    expect(text).toContain(FAIR);
    expect(text).toContain(JULY);
  });
});
