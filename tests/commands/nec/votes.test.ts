import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toVoteItem } from '../../../commands/parts/report-parts.ts';
import { plainOf } from '../../../src/core/chat/reply.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('votes', () => {
  it('have tally, outcome, subject and source, under their meeting', async () => {
    const text = await bot.text('/nec votes');
    expect(text).toContain('Meeting of Tuesday 29 November 2022');
    expect(text).toMatch(/- Lost \(5 for, 22 against, 1 abstained\): amendment .*\n {2}\[paragraph 39/u);
    expect(text).toMatch(/- Carried \(21 for, 3 against, 4 abstained\): paper on equalities/u);
  });

  it('that are not told are said not to be', async () => {
    expect(await bot.text('/nec votes as-of:2012-08-01')).toContain(
      'None is told in the reports held (3); the newest is Report from the NEC, by Luke Akehurst.',
    );
    expect(await bot.text('/nec votes as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });

  it('never show a tally that was not told', () => {
    const evidence = { type: 'officer', note: 'by letter' } as const;
    const vote = {
      id: 'v',
      check: 'unchecked',
      evidence,
      subject: 'the minutes',
      outcome: 'carried',
    } as const;
    const item = toVoteItem({ ...vote, for: 12, against: null, abstain: null }, []);
    expect(plainOf(item.text)).toBe('Carried (12 for): the minutes');
    expect(item.notes).toEqual(['not yet checked by a person']);
    expect(plainOf(toVoteItem({ ...vote, for: null, against: null, abstain: null }, []).text)).toBe(
      'Carried: the minutes',
    );
  });
});
