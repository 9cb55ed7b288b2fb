import { describe, expect, it } from 'vitest';
import type { DateItem } from '../../src/core/reports/fact.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { createReviewWorld } from '../support/memory-review.ts';
import {
  dateFact,
  decisionFact,
  figureFact,
  quoteOf,
  reportSaying,
  voteFact,
} from '../support/report-samples.ts';

const BY = 'discord/7';
const MARCH = '2024-03-12-march';
const MAY = '2024-05-14-may';
const CLOSES = 'Nominations close at 5pm on Friday 3 May 2024.';
const FRIDAY = { edtf: '2024-05-03', time: '17:00', words: '3 May 2024' } as const;

function march(said: Partial<DateItem> = {}, sentence = CLOSES): Report {
  return reportSaying(MARCH, [sentence], {
    facts: {
      dates: [dateFact('d-1', quoteOf(MARCH, sentence), { ...FRIDAY, ...said })],
      figures: [figureFact('f-1', quoteOf(MARCH, sentence))],
      votes: [voteFact('v-1', quoteOf(MARCH, sentence), { for: null })],
      decisions: [decisionFact('n-1', quoteOf(MARCH, sentence))],
    },
  });
}

function other(
  id: string,
  meetingDate: string,
  said: Partial<DateItem>,
  more: readonly DateItem[] = [],
): Report {
  const sentence = `The closing day for names, as ${id} has it.`;
  return reportSaying(id, [sentence], {
    meetingDate,
    published: meetingDate,
    reporter: 'Olive Other',
    title: 'Another account',
    facts: { dates: [dateFact('d-9', quoteOf(id, sentence), { ...FRIDAY, ...said }), ...more] },
  });
}

function current(world: ReturnType<typeof createReviewWorld>, id: string) {
  return world.entry(id).revisions.at(-1);
}

describe('confirming', () => {
  it('makes an entry of a date, and says what it did', async () => {
    const world = createReviewWorld({ reports: [march()] });
    const judged = await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1', 'n-1'] }, BY);
    expect(judged).toEqual({ changed: ['d-1', 'n-1'], already: [], added: 1, vouched: 0, moved: 0 });
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({ edtf: '2024-05-03', time: '17:00', by: 'report' });
    expect(world.report(MARCH).facts.decisions[0]?.check).toBe('confirmed');
    expect(world.audit()).toMatchObject([
      { at: '2024-03-20T10:00:00.000Z', by: BY, action: 'confirmed', about: MARCH, facts: ['d-1', 'n-1'] },
    ]);
  });

  it('tells of what somebody had decided, and of what is not there, and changes nothing', async () => {
    const world = createReviewWorld({ reports: [march()] });
    await world.review.judge('home', MARCH, { type: 'reject', facts: ['d-1'] }, BY);
    const judged = await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1', 'd-none'] }, BY);
    expect(judged).toMatchObject({ changed: [], already: ['d-1', 'd-none'], added: 0 });
    expect(world.entries()).toEqual([]);
    expect(world.audit()).toHaveLength(1);
  });

  it('takes all that is stated, and leaves what nobody can know', async () => {
    const world = createReviewWorld({ reports: [march()] });
    expect((await world.review.card('home', MARCH))?.stated).toBe(2);
    const judged = await world.review.judge('home', MARCH, { type: 'confirm-stated' }, BY);
    expect(judged.changed).toEqual(['d-1', 'f-1']);
    expect((await world.review.card('home', MARCH))?.waiting.map(({ fact }) => fact.id)).toEqual([
      'v-1',
      'n-1',
    ]);
  });

  it('refuses a report that is not held', async () => {
    const world = createReviewWorld();
    await expect(world.review.judge('home', 'none', { type: 'confirm-stated' }, BY)).rejects.toMatchObject({
      code: 'report-unknown',
    });
    expect(await world.review.card('home', 'none')).toBeNull();
  });

  it('adds a source to an entry that another report told of, and the card says so first', async () => {
    const world = createReviewWorld({ reports: [march(), other('2024-03-12-other', '2024-03-12', {})] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    const card = await world.review.card('home', '2024-03-12-other');
    expect(card?.waiting[0]?.relation).toEqual({ type: 'told', entry: `${MARCH}.d-1`, agree: 1, sources: 1 });
    const judged = await world.review.judge(
      'home',
      '2024-03-12-other',
      { type: 'confirm', facts: ['d-9'] },
      BY,
    );
    expect(judged).toMatchObject({ added: 0, vouched: 1 });
    expect(world.entry(`${MARCH}.d-1`).revisions).toHaveLength(2);
  });

  it('makes an entry of its own of what looks told, when it is another thing', async () => {
    const world = createReviewWorld({ reports: [march(), other('2024-03-12-other', '2024-03-12', {})] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    const verdict = { type: 'confirm', facts: ['d-9'], as: 'another' } as const;
    expect(await world.review.judge('home', '2024-03-12-other', verdict, BY)).toMatchObject({ added: 1 });
    expect(world.entries()).toHaveLength(2);
  });
});

describe('a date that a later meeting moves', () => {
  const later = other(MAY, '2024-04-16', { edtf: '2024-05-10', words: '10 May 2024' });
  const confirmedMarch = async () => {
    const world = createReviewWorld({ reports: [march(), later], today: '2024-04-20' });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    return world;
  };

  it('is shown as moved, and is not confirmed with all that is stated', async () => {
    const world = await confirmedMarch();
    const card = await world.review.card('home', MAY);
    expect(card?.waiting[0]?.relation).toEqual({
      type: 'moved',
      entry: `${MARCH}.d-1`,
      was: { edtf: '2024-05-03', time: '17:00' },
    });
    expect(card?.stated).toBe(0);
  });

  it('moves the entry when it is confirmed, with the report as the reason', async () => {
    const world = await confirmedMarch();
    const judged = await world.review.judge('home', MAY, { type: 'confirm', facts: ['d-9'] }, BY);
    expect(judged).toMatchObject({ added: 0, moved: 1 });
    expect(world.entries()).toHaveLength(1);
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({
      edtf: '2024-05-10',
      reason: 'moved: told in Another account, by Olive Other',
      evidence: { report: MAY },
    });
  });

  it('is an entry of its own when the officer says that it is another date', async () => {
    const world = await confirmedMarch();
    await world.review.judge('home', MAY, { type: 'confirm', facts: ['d-9'], as: 'another' }, BY);
    expect(world.entries().map(({ id }) => id)).toEqual([`${MARCH}.d-1`, `${MAY}.d-9`]);
  });

  it('goes back to its former date when the confirming is taken back, and moves again when it is done again', async () => {
    const world = await confirmedMarch();
    await world.review.judge('home', MAY, { type: 'confirm', facts: ['d-9'] }, BY);
    await world.review.judge('home', MAY, { type: 'reopen', facts: ['d-9'] }, BY);
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({ edtf: '2024-05-03', reason: 'moved by mistake' });
    await world.review.judge('home', MAY, { type: 'confirm', facts: ['d-9'] }, BY);
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({ edtf: '2024-05-10', status: 'stands' });
  });

  it('does not come back with an earlier report that tells the old date', async () => {
    const early = other('2024-03-12-early', '2024-03-12', {});
    const world = await confirmedMarch();
    await world.review.judge('home', MAY, { type: 'confirm', facts: ['d-9'] }, BY);
    await world.review.save('home', early, 'stated', BY);
    const card = await world.review.card('home', early.id);
    expect(card?.waiting[0]?.warnings[0]).toBe(
      'The diary had this date before it moved to Friday 10 May 2024, 5pm.',
    );
    await world.review.judge('home', early.id, { type: 'confirm', facts: ['d-9'] }, BY);
    expect(world.entries()).toHaveLength(1);
    expect(current(world, `${MARCH}.d-1`)?.edtf).toBe('2024-05-10');
  });
});

describe('two reports of one meeting that disagree', () => {
  const rival = other('2024-03-12-rival', '2024-03-12', { edtf: '2024-05-10', words: '10 May 2024' });
  const disagreeing = async () => {
    const world = createReviewWorld({ reports: [march(), rival] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    return world;
  };

  it('are shown as such, and make two entries until an officer settles which holds', async () => {
    const world = await disagreeing();
    expect((await world.review.card('home', rival.id))?.waiting[0]?.relation).toMatchObject({
      type: 'disputed',
      entry: `${MARCH}.d-1`,
    });
    await world.review.judge('home', rival.id, { type: 'confirm', facts: ['d-9'] }, BY);
    const [pair] = await world.review.disputes('home');
    expect(pair?.map(({ id }) => id)).toEqual([`${MARCH}.d-1`, `${rival.id}.d-9`]);
    await world.review.settle('home', `${rival.id}.d-9`, [`${MARCH}.d-1`], BY);
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({
      status: 'cancelled',
      by: 'officer',
      reason: 'an officer settled that it is Friday 10 May 2024, 5pm',
    });
    expect(await world.review.disputes('home')).toEqual([]);
    await expect(world.review.settle('home', `${rival.id}.d-9`, [`${MARCH}.d-1`], BY)).rejects.toMatchObject({
      code: 'settled-already',
    });
  });

  it('move the entry when the officer says so', async () => {
    const world = await disagreeing();
    await world.review.judge('home', rival.id, { type: 'confirm', facts: ['d-9'], as: 'moved' }, BY);
    expect(world.entries()).toHaveLength(1);
    expect(current(world, `${MARCH}.d-1`)?.edtf).toBe('2024-05-10');
  });
});

describe('taking a decision back', () => {
  it('cancels an entry that only this report told of, and confirming again makes it stand again', async () => {
    const world = createReviewWorld({ reports: [march()] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    await world.review.judge('home', MARCH, { type: 'reopen', facts: ['d-1'] }, BY);
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({
      status: 'cancelled',
      reason: 'confirmed by mistake',
    });
    expect((await world.review.card('home', MARCH))?.waiting[0]?.fact).toMatchObject({ id: 'd-1' });
    const again = await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    expect(again).toMatchObject({ changed: ['d-1'], added: 1 });
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({ status: 'stands', edtf: '2024-05-03' });
  });

  it('leaves an entry that another report tells of too', async () => {
    const world = createReviewWorld({ reports: [march(), other('2024-03-12-other', '2024-03-12', {})] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    await world.review.judge('home', '2024-03-12-other', { type: 'confirm', facts: ['d-9'] }, BY);
    await world.review.judge('home', MARCH, { type: 'reopen', facts: ['d-1'] }, BY);
    expect(current(world, `${MARCH}.d-1`)?.status).toBe('stands');
  });

  it('opens what was rejected', async () => {
    const world = createReviewWorld({ reports: [march()] });
    await world.review.judge('home', MARCH, { type: 'reject', facts: ['f-1'] }, BY);
    await world.review.judge('home', MARCH, { type: 'reopen', facts: ['f-1'] }, BY);
    expect(world.report(MARCH).facts.figures[0]?.check).toBe('unchecked');
    expect(world.audit().map(({ action }) => action)).toEqual(['rejected', 'reopened']);
  });
});

describe('putting a date right', () => {
  const edit = (correction: Record<string, string | number | null>, fact = 'd-1') =>
    ({ type: 'edit', fact, correction }) as const;

  it('confirms it as stated, and keeps what had been read', async () => {
    const world = createReviewWorld({ reports: [march({ certain: 'inferred' })] });
    await world.review.judge('home', MARCH, edit({ edtf: '2024-05-10', time: '12:00' }), BY);
    expect(world.report(MARCH).facts.dates[0]).toMatchObject({
      check: 'confirmed',
      certain: 'stated',
      rule: 'put right by an officer; read as Friday 3 May 2024, 5pm',
    });
    expect(current(world, `${MARCH}.d-1`)).toMatchObject({ edtf: '2024-05-10', time: '12:00' });
  });

  it('adds a revision by an officer to the entry of one that was confirmed', async () => {
    const world = createReviewWorld({ reports: [march()] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    await world.review.judge('home', MARCH, edit({ edtf: '2024-05-10' }), BY);
    expect(world.entry(`${MARCH}.d-1`).revisions.map(({ by, edtf, on }) => [by, edtf, on])).toEqual([
      ['report', '2024-05-03', '2024-03-14'],
      ['officer', '2024-05-10', '2024-03-20'],
    ]);
    await world.review.save('home', march(), 'none', BY);
    expect(world.entries()).toHaveLength(1);
    expect(current(world, `${MARCH}.d-1`)?.edtf).toBe('2024-05-10');
  });

  it('cancels its entry when it turns out to be history', async () => {
    const world = createReviewWorld({ reports: [march()] });
    await world.review.judge('home', MARCH, { type: 'confirm', facts: ['d-1'] }, BY);
    await world.review.judge('home', MARCH, edit({ kind: 'background' }), BY);
    expect(current(world, `${MARCH}.d-1`)?.status).toBe('cancelled');
  });

  it('names the field in words when a value cannot be', async () => {
    const world = createReviewWorld({ reports: [march()] });
    await expect(world.review.judge('home', MARCH, edit({ edtf: 'next Friday' }), BY)).rejects.toMatchObject({
      code: 'correction-value',
      message: '“next Friday” cannot be the date.',
    });
    expect(world.report(MARCH).facts.dates[0]?.check).toBe('unchecked');
  });
});
