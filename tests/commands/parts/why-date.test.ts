import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';

const OLD = 'Nominations for lamp keeper close on 23 June.';
const NEW = 'They now close on 7 July.';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [OLD, NEW], {
        facts: {
          dates: [
            dateFact('d1', quoteOf('petra', OLD), {
              edtf: '2024-06-23',
              kind: 'background',
              superseded: { reason: 'the next sentence gives the date that holds now', by: 'd2' },
            }),
            dateFact('d2', quoteOf('petra', NEW), {
              edtf: '2024-07-07',
              certain: 'inferred',
              rule: 'no year given; the first 7 July after the meeting',
            }),
          ],
        },
      }),
    ],
  });
});
afterAll(async () => await bot.close());

function choices(reply: Reply) {
  return (reply.controls ?? []).flatMap((control) => (control.type === 'select' ? control.options : []));
}

describe('why a date', () => {
  it('is offered for each date of a list, by its day and its words', async () => {
    expect(choices(await bot.ask('/nec deadlines as-of:2024-04-01'))).toContainEqual({
      label: 'Sunday 7 July 2024: nominations close',
      action: '1 nec deadlines?why=petra.d2&as-of=2024-04-01',
    });
  });

  it('shows the sentence, how the year was found, how sure it is, and the date it had before', async () => {
    const [choice] = choices(await bot.ask('/nec deadlines as-of:2024-04-01')).filter(({ label }) =>
      label.includes('7 July'),
    );
    const preparation = bot.bot.router.prepareAction(choice?.action ?? '');
    if (preparation.type === 'refused') throw new Error('It is understood.');
    const text = toPlainText(
      await bot.bot.router.run(preparation.prepared, bot.bot.context(TEST_PLACE, { officer: false })),
    );
    expect(text).toContain(NEW);
    expect(text).toContain('How sure: Worked out (no year given; the first 7 July after the meeting)');
    expect(text).toContain('Read as: deadline, candidate selection');
    expect(text).toContain('Moved from Sunday 23 June 2024');
    expect(text).toContain('Not yet checked');
    expect(text).not.toContain(OLD);
  });

  it('of a date that is gone says so', async () => {
    expect(await bot.text('/nec deadlines why:petra.d9')).toContain('That date is not held here any more.');
  });

  it('can be asked by words of the date, as they are typed', async () => {
    const ctx = bot.bot.context(TEST_PLACE, { officer: false });
    const found = await bot.bot.router.suggest('/nec deadlines', 'why', 'zzz', ctx);
    expect(found).toEqual([]);
  });
});

describe('dates of one kind', () => {
  it('can be asked for alone', async () => {
    const text = await bot.text('/nec deadlines event as-of:2022-12-05');
    expect(text).toContain('Dates ahead: events');
    expect(text).not.toMatch(/^ {2}deadline,/mu);
  });
});
