import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateFact, figureFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const FAIR = 'The lantern fair is on 21 July 2024.';
const FRIDAY = 'Motions about lanterns close on 14 June 2024.';
const MONDAY = 'Lantern motions have to be in by 17 June 2024.';

let bot: TestBot;
beforeAll(async () => {
  const fair = { kind: 'event', what: 'the lantern fair', topic: 'other', edtf: '2024-07-21' } as const;
  const motions = { what: 'motions about lanterns close', topic: 'conference' } as const;
  const vote = (report: string, against: number) =>
    ({
      id: 'v1',
      check: 'unchecked',
      evidence: quoteOf(report, FAIR),
      subject: 'buying new wicks',
      for: 12,
      against,
      abstain: null,
      outcome: 'carried',
    }) as const;
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [FAIR, FRIDAY], {
        facts: {
          dates: [
            dateFact('d1', quoteOf('petra', FAIR), fair),
            dateFact('d2', quoteOf('petra', FRIDAY), { ...motions, edtf: '2024-06-14' }),
          ],
          votes: [vote('petra', 5)],
          figures: [
            figureFact('f1', quoteOf('petra', FAIR), { label: 'lanterns lit', value: 400, words: '400' }),
            figureFact('f2', quoteOf('petra', FAIR), {
              label: 'stalls put up',
              value: 100,
              words: '100',
              hedge: 'over',
            }),
          ],
        },
      }),
      reportSaying('quentin', [FAIR, MONDAY], {
        reporter: 'Quentin Invented',
        facts: {
          dates: [
            dateFact('d1', quoteOf('quentin', FAIR), fair),
            dateFact('d2', quoteOf('quentin', MONDAY), { ...motions, edtf: '2024-06-17' }),
            dateFact('d3', quoteOf('quentin', MONDAY), { what: 'wick tax is due', edtf: '2024-09-01' }),
            dateFact('d4', quoteOf('quentin', MONDAY), {
              kind: 'background',
              what: 'the flood',
              edtf: '1953',
            }),
          ],
          votes: [vote('quentin', 6)],
          figures: [
            figureFact('f1', quoteOf('quentin', FAIR), {
              label: 'lanterns lit',
              value: 410,
              words: '410',
              hedge: 'about',
            }),
            figureFact('f2', quoteOf('quentin', FAIR), {
              label: 'stalls put up',
              value: 1_100,
              words: '1,100',
            }),
          ],
        },
      }),
    ],
  });
});
afterAll(async () => await bot.close());

/** The text under a heading, up to the next one. */
function under(heading: string, text: string): string {
  return new RegExp(String.raw`\n\n${heading}\n\n([\s\S]*?)(?:\n\n|$)`, 'u').exec(text)?.[1] ?? '';
}

describe('one meeting as several reports tell it', () => {
  it('is told apart: contradicted, agreed, told by one alone', async () => {
    const text = await bot.text('/nec compare 2024-03-12');
    const contradicted = under('They contradict each other', text);
    expect(contradicted).toContain('Petra Invented says Friday 14 June 2024');
    expect(contradicted).toContain('Quentin Invented says Monday 17 June 2024');
    expect(contradicted).toContain('Petra Invented says Carried 12–5');
    expect(contradicted).toContain(MONDAY);
    expect(under('More than one says', text)).toContain('Sunday 21 July 2024: the lantern fair');
    expect(under('Only one says', text)).toContain('wick tax is due\n  not yet checked by a person');
    expect(text).not.toContain('the flood');
  });

  it('says what each tells of a figure that one of them tells roughly, and joins none that are far apart', async () => {
    const text = await bot.text('/nec compare 2024-03-12');
    expect(under('More than one says', text)).toContain(
      'Petra Invented says 400 people; Quentin Invented says about 410 people',
    );
    expect(under('Only one says', text)).toContain('over 100 people: stalls put up');
    expect(under('Only one says', text)).toContain('1,100 people: stalls put up');
  });

  it('is the newest meeting told by several when none is named', async () => {
    expect((await bot.ask('/nec compare')).title).toBe('The meeting of Tuesday 12 March 2024, side by side');
  });

  it('is not possible for a meeting told by one; those that are told by several are named', async () => {
    const text = await bot.text('/nec compare 2022-11-29');
    expect(text).toContain('Only one report of the meeting of Tuesday 29 November 2022 is held');
    expect(text).toContain('Meetings told by several: Tuesday 12 March 2024.');
  });

  it('is not told before the second report is out', async () => {
    expect(await bot.text('/nec compare as-of:2013-01-01')).toContain(
      'No meeting is told by more than one report yet.',
    );
  });
});
