import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeetingHeading } from '../../../commands/parts/meeting-heading.ts';
import { decisionFact, figureFact, quoteOf, reportSaying, voteFact } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const FOR_20 = 'The wick budget was agreed by 20 votes to 4.';
const FOR_19 = 'The wick budget passed by 19 votes to 5.';

function telling(id: string, reporter: string, sentence: string, [votesFor, against]: [number, number]) {
  const evidence = quoteOf(id, sentence);
  return reportSaying(id, [sentence], {
    reporter,
    facts: {
      votes: [voteFact('v1', evidence, { subject: 'the wick budget', for: votesFor, against })],
      decisions: [
        decisionFact('c1', evidence, { what: `the wick budget by ${votesFor} votes to ${against}` }),
      ],
      figures: [figureFact('f1', evidence, { value: 400 + votesFor })],
    },
  });
}

const petra = telling('petra', 'Petra Invented', FOR_20, [20, 4]);
const quentin = telling('quentin', 'Quentin Invented', FOR_19, [19, 5]);

describe('the heading of a meeting', () => {
  it('names the day alone while one report tells of it', () => {
    expect(createMeetingHeading([petra])(petra)).toBe('Meeting of Tuesday 12 March 2024');
  });

  it('names the reporter, or the title, when several do', () => {
    const unnamed = { ...quentin, reporter: null };
    const headingOf = createMeetingHeading([petra, unnamed]);
    expect(headingOf(petra)).toBe('Meeting of Tuesday 12 March 2024, as told by Petra Invented');
    expect(headingOf(unnamed)).toBe('Meeting of Tuesday 12 March 2024, as told in Notes from the committee');
  });
});

describe('two reports of one meeting with different tallies', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await openTestBot({ reports: [petra, quentin] });
  });
  afterAll(async () => await bot.close());

  it('stand under headings that tell them apart', async () => {
    for (const line of ['/nec votes', '/nec figures about:membership']) {
      const text = await bot.text(line);
      expect(text.match(/Meeting of Tuesday 12 March 2024, as told by (?:Petra|Quentin)/gu)).toHaveLength(2);
    }
  });

  it('contradict each other, and are nowhere said to agree on the tally of one of them', async () => {
    const text = await bot.text('/nec compare 2024-03-12');
    expect(text).toContain('They contradict each other\n\n- the wick budget');
    expect(text).not.toContain('Agreed: the wick budget');
  });

  it('say of which measure no chart is drawn', async () => {
    const text = await bot.text('/nec figures about:members');
    expect(text).toContain('No chart is drawn of membership:');
  });
});
