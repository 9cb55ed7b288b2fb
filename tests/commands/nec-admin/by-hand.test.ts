import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const ANNA = {
  officer: true,
  person: '11',
  place: { platform: 'discord', tenant: 'g', channel: 'c' },
} as const;
const BORIS = { officer: true, person: '22', place: ANNA.place } as const;
const ADD = '/nec-admin add what:"Motions close for our AGM" date:"Friday 5 March 2027, 5pm"';

let bot: TestBot;
beforeEach(async () => {
  bot = await openTestBot({ now: '2026-11-21T10:00:00Z' });
});
afterEach(async () => await bot.close());

describe('/nec-admin add', () => {
  it('reads the date back in full, saves it by a button, and then has it among the dates ahead', async () => {
    const asked = await bot.ask(`${ADD} note:"the secretary’s letter"`, ANNA);
    expect(toPlainText(asked)).toContain('Friday 5 March 2027, 5pm: Motions close for our AGM');
    expect(toPlainText(asked)).toContain('Nothing is saved yet.');
    expect(await bot.text('/nec deadlines')).not.toContain('our AGM');
    expect(toPlainText(await bot.press(asked, 'Save it', ANNA))).toContain('Added to the diary');
    const told = await bot.text('/nec deadlines');
    expect(told).toContain('- Friday 5 March 2027, 5pm: Motions close for our AGM');
    expect(told).toContain('[entered by an officer: the secretary’s letter]');
  });

  it('takes the date from a form', async () => {
    const form = await bot.form('/nec-admin add', ANNA);
    const asked = await bot.send(
      form,
      { what: 'Ward meeting', date: '14 January 2027, 7pm', kind: 'event' },
      ANNA,
    );
    expect(toPlainText(asked)).toContain('Thursday 14 January 2027, 7pm: Ward meeting');
    await bot.press(asked, 'Save it', ANNA);
    expect(await bot.text('/nec deadlines')).toContain('Thursday 14 January 2027, 7pm: Ward meeting');
  });

  it.each([
    ['a deadline without its hour', '"Friday 5 March 2027"', 'No hour is given for this deadline.'],
    ['a date that is over', '"5 March 2026, 5pm"', 'That is over: today is Saturday 21 November 2026.'],
    ['a date on a bank holiday', '"25 December 2026, 5pm"', 'on a bank holiday'],
  ])('says what looks wrong before it is saved: %s', async (_what, date, said) => {
    const asked = await bot.ask(`/nec-admin add what:"Motions close" date:${date}`, ANNA);
    expect(asked.tone).toBe('warning');
    expect(toPlainText(asked)).toContain(said);
    expect(asked.controls?.[0]?.label).toBe('Save it all the same');
  });

  it.each([
    ['a weekday that does not fit', 'date:"Monday 5 March 2027"'],
    ['no year', 'date:"5 March"'],
    ['words', 'date:soonish'],
  ])('refuses a date that cannot be read for certain: %s', async (_what, date) => {
    const reply = await bot.ask(`/nec-admin add what:"Motions close" ${date}`, ANNA);
    expect(reply.failed).toBe(true);
    expect(toPlainText(reply)).toContain('is not a date that can be read for certain');
  });

  it('saves only what the one who asked has read back', async () => {
    const asked = await bot.ask(ADD, ANNA);
    expect(toPlainText(await bot.press(asked, 'Save it', BORIS))).toContain('somebody else asked for it');
    expect(await bot.text('/nec deadlines')).not.toContain('our AGM');
    await bot.press(asked, 'Save it', ANNA);
    expect(toPlainText(await bot.press(asked, 'Save it', ANNA))).toContain('already');
    expect((await bot.text('/nec deadlines')).split('our AGM')).toHaveLength(2);
  });
});

describe('/nec-admin change', () => {
  beforeEach(async () => void (await bot.ask(`${ADD} sure:yes`, ANNA)));

  it('moves a date found by its words, without taking it for a second one, and keeps what it was', async () => {
    const line = 'entry:"motions close" date:"Friday 12 March 2027, 5pm" reason:"extended by a week"';
    const asked = await bot.ask(`/nec-admin change ${line}`, ANNA);
    expect(toPlainText(asked)).toContain('Was Friday 5 March 2027, 5pm; Now Friday 12 March 2027, 5pm');
    expect(toPlainText(asked)).not.toContain('Another date is given');
    expect(toPlainText(await bot.press(asked, 'Save it', ANNA))).toContain('Moved');
    const told = await bot.text('/nec deadlines');
    expect(told).toContain('- Friday 12 March 2027, 5pm: Motions close for our AGM');
    expect(told).toContain('moved from Friday 5 March 2027');
  });

  it('asks in a form that names the date', async () => {
    const form = await bot.form('/nec-admin change motions close', ANNA);
    expect(form.intro).toBe('Friday 5 March 2027, 5pm: Motions close for our AGM');
    const asked = await bot.send(form, { date: '12 March 2027, 5pm', reason: 'extended' }, ANNA);
    expect(toPlainText(asked)).toContain('Now Friday 12 March 2027, 5pm');
  });

  it('says when no date, or more than one, fits', async () => {
    await bot.ask(
      '/nec-admin add what:"Nominations close for our AGM" date:"8 March 2027, 5pm" sure:yes',
      ANNA,
    );
    const line = 'date:"9 March 2027, 5pm" reason:x sure:yes';
    expect(await bot.text(`/nec-admin change penguins ${line}`, ANNA)).toContain(
      'Nothing in the diary ahead',
    );
    const several = await bot.text(`/nec-admin change close for our AGM ${line}`, ANNA);
    expect(several).toContain('2 dates fit “close for our AGM”');
    expect(several).toContain('Monday 8 March 2027, 5pm: Nominations close for our AGM');
  });

  it('offers dates while one is typed, by a name that finds each again', async () => {
    const context = bot.bot.context(ANNA.place, ANNA);
    const offered = await bot.bot.router.suggest('/nec-admin change', 'entry', 'motions', context);
    expect(offered.map(({ name }) => name)).toEqual(['Friday 5 March 2027, 5pm: Motions close for our AGM']);
    const line = `/nec-admin cancel entry:${offered[0]?.value} reason:"the hall is shut"`;
    expect(await bot.text(line, ANNA)).toContain('Friday 5 March 2027, 5pm: Motions close for our AGM');
  });
});

describe('/nec-admin cancel', () => {
  it('takes the date away with its reason, on record', async () => {
    await bot.ask(`${ADD} sure:yes`, ANNA);
    const form = await bot.form('/nec-admin cancel motions close', ANNA);
    const reply = toPlainText(await bot.send(form, { reason: 'the AGM is put off' }, ANNA));
    expect(reply).toContain('Cancelled');
    expect(reply).toContain('the AGM is put off');
    expect(await bot.text('/nec deadlines')).not.toContain('our AGM');
    const audit = await bot.text('/nec-admin audit motions', ANNA);
    expect(audit).toContain('Cancelled: Motions close for our AGM');
    expect(audit).toContain('by discord/11');
  });
});

describe('/nec-admin timetable', () => {
  const STEPS =
    'Nominations open 4 January 2027\nnominations close 29 January 2027 at noon\nballot closes 26 February 2027, 5pm';

  it('reads pasted lines, shows the steps, and saves them as one timetable', async () => {
    const form = await bot.form('/nec-admin timetable', ANNA);
    const asked = await bot.send(
      form,
      { title: 'Panel selection', steps: STEPS, note: 'the notice board' },
      ANNA,
    );
    const text = toPlainText(asked);
    for (const step of [
      'Monday 4 January 2027',
      'Friday 29 January 2027, midday',
      'Friday 26 February 2027, 5pm',
    ])
      expect(text).toContain(step);
    await bot.press(asked, 'Save it', ANNA);
    const told = await bot.text('/nec timetable panel selection');
    expect(told).toContain('3 steps. Next: Nominations open.');
    expect(told).toContain('entered by an officer: the notice board');
  });

  it.each([
    ['no dates', 'steps:"come along, all of you"', 'No date was found in these lines.'],
    ['no title', 'steps:"closes 5 May 2027"', 'A timetable needs a title and its lines.'],
  ])('refuses what is no timetable: %s', async (_what, words, said) => {
    const title = words.includes('closes') ? '' : 'title:X ';
    expect(await bot.text(`/nec-admin timetable ${title}${words}`, ANNA)).toContain(said);
  });
});
