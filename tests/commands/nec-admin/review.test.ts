import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { handleRequest } from '../../../src/requests.ts';
import {
  dateFact,
  decisionFact,
  figureFact,
  quoteOf,
  reportSaying,
  voteFact,
} from '../../support/report-samples.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const ANNA = {
  officer: true,
  person: '11',
  place: { platform: 'discord', tenant: 'g', channel: 'c' },
} as const;
const BORIS = {
  officer: true,
  person: 'U22',
  place: { platform: 'slack', tenant: 't', channel: 'd' },
} as const;

const NAMES = 'Names for the ladder panel close on 5 May 2024.';
const POSTERS = 'Order posters for the fair by 9 June 2024.';
const COUNT = 'The branch counted 1,204 members.';
const CARRIED = 'The new timetable was carried by 18 votes to 11.';
const OFFICE = 'We agreed to open a second office.';

/** A report with facts of four kinds. */
function sample(id: string, wish: Partial<Omit<Report, 'facts'>> = {}): Report {
  const sentences = [NAMES, POSTERS, COUNT, CARRIED, OFFICE, `Written down in notebook ${id}.`];
  const at = (quote: string) => quoteOf(id, quote, sentences.join('\n').indexOf(quote));
  return reportSaying(id, sentences, {
    ...wish,
    facts: {
      dates: [
        dateFact('d-1', at(NAMES), { what: 'names for the ladder panel close' }),
        dateFact('d-2', at(POSTERS), {
          edtf: '2024-06-09',
          what: 'order posters',
          certain: 'inferred',
        }),
      ],
      figures: [figureFact('f-1', at(COUNT))],
      votes: [voteFact('v-1', at(CARRIED))],
      decisions: [decisionFact('n-1', at(OFFICE))],
    },
  });
}

let bot: TestBot;
const report = sample('ladder');
beforeEach(async () => {
  bot = await openTestBot({ now: '2024-04-01T10:00:00Z', reports: [report] });
});
afterEach(async () => await bot.close());

async function card(): Promise<Reply> {
  return await bot.ask(`/nec-admin review ${report.id}`, ANNA);
}

async function held(): Promise<Report> {
  const found = await bot.bot.store.library.find(TEST_GROUP, report.id);
  if (found === null) throw new Error('The report is not held.');
  return found.value;
}

function labelsOf({ controls = [] }: Reply): string[] {
  return controls.map(({ label }) => label);
}

describe('the card of a report', () => {
  it('shows each fact with its quote, how it was read, and its three buttons', async () => {
    const reply = await card();
    const cards = reply.blocks.filter((block) => block.type === 'card');
    expect(cards).toHaveLength(5);
    for (const { item, controls } of cards) {
      expect(item.citations?.[0]?.quote).toBeTruthy();
      expect(controls).toHaveLength(3);
    }
    expect(toPlainText(reply)).toContain('5 to check. 0 checked, 0 rejected.');
  });

  it('asks where the report was published, and takes the answer', async () => {
    const reply = await card();
    expect(toPlainText(reply)).toContain('Give its address.');
    const form = await bot.form([reply, 'Say where it was published'], ANNA);
    const wrong = toPlainText(await bot.send(form, { address: 'somewhere' }, ANNA));
    expect(wrong).toContain('“somewhere” is not a web address.');
    const after = await bot.send(
      form,
      { address: 'https://ladder.example/a', published: '14 March 2024' },
      ANNA,
    );
    expect(toPlainText(after)).toContain(
      `Notes from the committee was published at https://ladder.example/a.`,
    );
    expect(labelsOf(after)).not.toContain('Say where it was published');
    expect(await held()).toMatchObject({ url: 'https://ladder.example/a', published: '2024-03-14' });
  });

  it('can be narrowed to facts of one sort', async () => {
    const reply = await bot.ask(`/nec-admin review ${report.id} only:votes`, ANNA);
    expect(reply.blocks.filter((block) => block.type === 'card')).toHaveLength(1);
    expect(toPlainText(reply)).not.toContain('posters');
  });

  it('is listed among what waits until nothing is left of it', async () => {
    expect(await bot.text('/nec-admin review', ANNA)).toContain('Notes from the committee');
    for (const [list, facts] of Object.entries(report.facts))
      for (const { id } of facts)
        await bot.ask(`/nec-admin review ${report.id} only:${list} reject:${id}`, ANNA);
    expect(await bot.text('/nec-admin review', ANNA)).not.toContain('Notes from the committee');
    expect(toPlainText(await card())).toContain('Nothing waits to be checked. 0 checked, 5 rejected.');
  });
});

describe('a verdict by button', () => {
  it('confirms: the date stands in the diary with its quote, checked', async () => {
    const after = await bot.press(await card(), 'Confirm Sunday 5 May 2024', ANNA);
    expect(toPlainText(after)).toContain('Checked: Sunday 5 May 2024. 1 date went into the diary.');
    expect(toPlainText(after)).toContain('4 to check. 1 checked, 0 rejected.');
    const told = await bot.text('/nec deadlines');
    expect(told).toMatch(/ladder panel close\n(?!.*not yet checked)/u);
    expect(told).toContain(`“${NAMES}”`);
  });

  it('takes a confirmation back, and the date with it', async () => {
    const confirmed = await bot.press(await card(), 'Confirm Sunday 5 May 2024', ANNA);
    const after = await bot.press(confirmed, 'Take that back', ANNA);
    expect(toPlainText(after)).toContain('Taken back: Sunday 5 May 2024.');
    expect(toPlainText(after)).toContain('5 to check. 0 checked, 0 rejected.');
    expect((await held()).facts.dates[0]?.check).toBe('unchecked');
  });

  it('rejects: it is shown nowhere any more', async () => {
    const after = await bot.press(await card(), 'Reject Sunday 9 June 2024', ANNA);
    expect(toPlainText(after)).toContain('Rejected: Sunday 9 June 2024.');
    expect(await bot.text('/nec deadlines')).not.toContain('order posters');
  });

  it('puts a date right in a form, with what was read standing in it', async () => {
    const form = await bot.form([await card(), 'Edit Sunday 5 May 2024'], ANNA);
    expect(form.fields.map(({ name, value }) => [name, value])).toEqual([
      ['date', 'Sunday 5 May 2024'],
      ['sort', 'deadline'],
      ['topic', 'selection'],
      ['what', 'names for the ladder panel close'],
    ]);
    const after = await bot.send(form, { date: 'Monday 6 May 2024, 12 noon', what: 'names are in' }, ANNA);
    expect(toPlainText(after)).toContain('Put right and checked: Monday 6 May 2024, midday.');
    expect((await held()).facts.dates[0]).toMatchObject({
      edtf: '2024-05-06',
      time: '12:00',
      what: 'names are in',
      check: 'confirmed',
      evidence: { quote: NAMES },
    });
  });

  it.each([
    [
      'a date',
      'Edit Sunday 5 May 2024',
      { date: 'Tuesday 5 May 2024' },
      'is not a date that can be read for certain',
    ],
    ['a figure', 'Edit 1,204', { value: 'many' }, '“many” is not a number.'],
    ['a tally', 'Edit Carried', { tally: 'most' }, '“most” is not a tally.'],
  ])('says what is wrong with %s, and changes nothing', async (_what, label, fields, said) => {
    const form = await bot.form([await card(), label], ANNA);
    const reply = await bot.send(form, fields, ANNA);
    expect(reply.failed).toBe(true);
    expect(toPlainText(reply)).toContain(said);
    expect(await held()).toEqual(report);
  });

  it('confirms all that are stated, and leaves what was worked out', async () => {
    const after = await bot.press(await card(), 'Confirm all that are stated', ANNA);
    const { facts } = await held();
    expect(facts.dates.map(({ check }) => check)).toEqual(['confirmed', 'unchecked']);
    expect(toPlainText(after)).toMatch(/Checked: \d facts\./u);
    expect(labelsOf(after)).not.toContain('Take that back');
  });

  it('is not repeated by looking at the next page', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `Names for panel ${at} close on 5 May 2024.`);
    const id = 'long';
    const dates = many.map((quote, at) =>
      dateFact(`d-${at}`, quoteOf(id, quote, many.join('\n').indexOf(quote)), {
        what: `names for panel ${at}`,
      }),
    );
    const long = reportSaying(id, many, { meetingDate: '2024-03-01', title: 'Long notes', facts: { dates } });
    await handleRequest(bot.bot, { type: 'save-report', report: long, confirm: 'none' });
    const confirmed = await bot.press(await bot.ask('/nec-admin review long', ANNA), 'Confirm', ANNA);
    const opened = await bot.press(confirmed, 'Take that back', ANNA);
    await bot.press(opened, 'Confirm', ANNA);
    expect(toPlainText(await bot.press(opened, 'Next page', ANNA))).not.toContain('Taken back');
    const text = toPlainText(await bot.press(confirmed, 'Next page', ANNA));
    expect(text).toContain('Check: Long notes');
    expect(text).not.toContain('Somebody had decided that already');
    const checks = (await bot.bot.store.library.find(TEST_GROUP, id))?.value.facts.dates.map(
      (one) => one.check,
    );
    expect(checks?.filter((check) => check === 'confirmed')).toHaveLength(1);
  });
});

describe('two officers', () => {
  it('the second to press the same button is told that it was decided, and changes nothing', async () => {
    const shown = await card();
    await bot.press(shown, 'Confirm Sunday 5 May 2024', ANNA);
    const second = toPlainText(await bot.press(shown, 'Reject Sunday 5 May 2024', BORIS));
    expect(second).toContain('Somebody had decided that already. Nothing was changed.');
    expect((await held()).facts.dates[0]?.check).toBe('confirmed');
  });

  it('at the same moment do no harm: each fact is decided once, and the diary has each date once', async () => {
    const shown = await card();
    const labels = [
      'Confirm Sunday 5 May',
      'Confirm Sunday 9 June',
      'Confirm 1,204',
      'Reject Carried',
      'Reject Agreed',
    ];
    await Promise.all(labels.flatMap((label) => [ANNA, BORIS].map((who) => bot.press(shown, label, who))));
    const { facts } = await held();
    expect(Object.values(facts).flatMap((list) => list.map(({ check }) => check))).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'rejected',
      'rejected',
    ]);
    const entries = await bot.bot.store.diary.entries(TEST_GROUP);
    expect(entries.filter(({ id }) => id.startsWith(`${report.id}.`))).toHaveLength(2);
    const records = (await bot.bot.store.audit.list(TEST_GROUP)).filter(({ about }) => about === report.id);
    expect(records.flatMap((record) => record.facts).toSorted()).toEqual(['d-1', 'd-2', 'f-1', 'n-1', 'v-1']);
  });

  it('stand in the audit by their ids alone', async () => {
    await bot.press(await card(), 'Reject Agreed', BORIS);
    const audit = await bot.text(`/nec-admin audit ${report.id}`, ANNA);
    expect(audit).toContain(`Rejected: Notes from the committee, by Petra Invented (1 fact)`);
    expect(audit).toContain('by slack/U22');
  });
});

describe('a report read again', () => {
  it('keeps what was rejected rejected, and what was put right as it was put', async () => {
    await bot.press(await card(), 'Reject Sunday 9 June 2024', ANNA);
    const form = await bot.form([await card(), 'Edit Sunday 5 May 2024'], ANNA);
    await bot.send(form, { what: 'names are in' }, ANNA);
    const { facts } = report;
    const better = {
      ...report,
      facts: {
        ...facts,
        dates: facts.dates.map((date) =>
          date.id === 'd-2' ? { ...date, id: 'd-9', certain: 'stated' as const } : date,
        ),
      },
    };
    await handleRequest(bot.bot, { type: 'save-report', report: better, confirm: 'stated' });
    const { dates } = (await held()).facts;
    expect(dates.map(({ check }) => check)).toEqual(['confirmed', 'rejected']);
    expect(dates[0]?.what).toBe('names are in');
    expect(await bot.text('/nec deadlines')).not.toContain('order posters');
  });
});

describe('what another report disputes', () => {
  it('is settled by a button, and the date that is wrong goes', async () => {
    const [a, b] = [
      sample('da', { reporter: 'Da One' }),
      sample('db', { reporter: 'Db Two', text: 'other' }),
    ];
    const only = (one: Report, time: string): Report => ({
      ...one,
      facts: {
        ...one.facts,
        dates: one.facts.dates
          .slice(0, 1)
          .map((date) => ({ ...date, time, what: 'names for the ladder panel close' })),
      },
    });
    for (const one of [only(a, '12:00'), only({ ...b, text: a.text }, '17:00')])
      await bot.bot.store.library.save(TEST_GROUP, one, 0);
    for (const id of ['da', 'db']) await bot.ask(`/nec-admin review ${id} confirm:d-1`, ANNA);
    const waiting = await bot.ask('/nec-admin review', ANNA);
    expect(toPlainText(waiting)).toContain('Reports disagree');
    const settled = toPlainText(await bot.press(waiting, 'Sunday 5 May 2024, 5pm is right', ANNA));
    expect(settled).toContain('Settled: Sunday 5 May 2024, 5pm stands.');
    expect(settled).not.toContain('Reports disagree');
    const told = await bot.text('/nec deadlines');
    expect(told).toContain('Sunday 5 May 2024, 5pm: names for the ladder panel close');
    expect(told).not.toContain('Sunday 5 May 2024, midday: names for the ladder panel close');
    const again = toPlainText(await bot.press(waiting, 'Sunday 5 May 2024, midday is right', BORIS));
    expect(again).toContain('That was settled already. Nothing was changed.');
  });
});

describe('who may check', () => {
  it('is no member: neither by the command nor by a button that an officer was shown', async () => {
    const shown = await card();
    expect(await bot.text(`/nec-admin review ${report.id}`)).toContain('Only officers');
    expect(toPlainText(await bot.press(shown, 'Confirm Sunday 5 May 2024'))).toContain('Only officers');
    await expect(bot.form([shown, 'Edit Sunday 5 May 2024'])).rejects.toThrow('Only officers');
    expect(await held()).toEqual(report);
  });

  it('is told when a report or a fact is not there', async () => {
    expect(await bot.text('/nec-admin review nobody', ANNA)).toContain('No report held is named “nobody”.');
    expect(await bot.text(`/nec-admin review ${report.id} edit:d-77 what:x`, ANNA)).toContain(
      'That fact is not in the report any more.',
    );
  });
});
