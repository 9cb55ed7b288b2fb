import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListItem, Reply } from '../../../src/core/chat/reply.ts';
import { plainOf } from '../../../src/core/chat/reply.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const OPENS = 'Nominations for lamp keeper open on 1 April 2024.';
const CLOSES = 'Nominations for lamp keeper close on 5 May 2024.';
const RESULT = 'The lamp keeper is named on 20 May 2024.';

let bot: TestBot;
beforeAll(async () => {
  const at = (sentence: string, start: number) => quoteOf('petra', sentence, start);
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [OPENS, CLOSES, RESULT], {
        facts: {
          dates: [
            dateFact('d1', at(OPENS, 0), {
              edtf: '2024-04-01',
              kind: 'opens',
              what: 'lamp keeper nominations open',
            }),
            dateFact('d2', at(CLOSES, 60), { edtf: '2024-05-05', what: 'lamp keeper nominations close' }),
            dateFact('d3', at(RESULT, 120), { edtf: '2024-05-20', kind: 'event', what: 'lamp keeper named' }),
          ],
        },
      }),
    ],
  });
});
afterAll(async () => await bot.close());

function itemsOf(reply: Reply): ListItem[] {
  return reply.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
}

describe('a timetable', () => {
  it('is the dates that an imported report tells close together, in order, the next step marked', async () => {
    const reply = await bot.ask('/nec timetable lamp as-of:2024-04-10');
    expect(reply.title).toBe('Candidate selection: lamp keeper nominations, 2024');
    expect(itemsOf(reply).map(({ text }) => plainOf(text))).toEqual([
      'Monday 1 April 2024: lamp keeper nominations open',
      'Sunday 5 May 2024: lamp keeper nominations close',
      'Monday 20 May 2024: lamp keeper named',
    ]);
    expect(itemsOf(reply).map(({ notes = [] }) => notes[0] === 'the next step')).toEqual([
      false,
      true,
      false,
    ]);
    expect(reply.blocks.find(({ type }) => type === 'image')).toMatchObject({
      drawing: { type: 'timeline', steps: [{ state: 'done' }, { state: 'next' }, { state: 'ahead' }] },
    });
  });

  it.each([
    ['npf as-of:2022-12-05', 'National Policy Forum', ['January 2023', 'July 2023', 'annual conference']],
    ['European', 'European Parliament', ['No date told: trigger ballots', 'July to September 2013', '2014']],
    ['mayoral', 'London mayoral primary', ['No date told: London Region writes', 'about May 2015']],
  ])('is told of the five reports: %s', async (about, title, words) => {
    const reply = await bot.ask(`/nec timetable ${about}`);
    expect(reply.title).toContain(title);
    const text = await bot.text(`/nec timetable ${about}`);
    for (const each of words) expect(text).toContain(each);
    for (const item of itemsOf(reply)) expect(item.citations?.length).toBeGreaterThan(0);
  });

  it('leads to the others, and to why each date', async () => {
    const { controls = [] } = await bot.ask('/nec timetable as-of:2024-04-10');
    const selects = controls.flatMap((control) => (control.type === 'select' ? control.label : []));
    expect(selects).toEqual(['Why this date?', 'Show another timetable']);
  });

  it('that no report gives is said not to be', async () => {
    const text = await bot.text('/nec timetable zebra');
    expect(text).toContain('No report I hold gives a timetable for “zebra”.');
    expect(text).toContain('London mayoral primary');
  });

  it('is not shown before it was told', async () => {
    expect(await bot.text('/nec timetable European as-of:2012-01-01')).toContain('No report I hold');
  });
});
