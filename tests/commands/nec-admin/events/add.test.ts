import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeEach(async () => {
  bot = await openTestBot({ now: '2026-01-20T10:00:00Z' });
});
afterEach(async () => {
  await bot.close();
});

const added = async (): Promise<string[]> =>
  (await bot.bot.store.events.list('home'))
    .filter(({ by }) => by === 'officers')
    .map(({ id, first, last, source }) => `${id} ${first} ${last} ${source}`);

describe('/nec-admin events add', () => {
  it('reads the days back in full and shows what is known now', async () => {
    const text = await bot.text(
      '/nec-admin events add name:"Spring Conference" dates:"27 February - 1 March 2027"',
      officer,
    );
    expect(text).toContain('Event added');
    expect(text).toContain('Spring Conference: Saturday 27 February to Monday 1 March 2027.');
    expect(text).toContain('Coming up');
    expect(text.indexOf('Annual Conference')).toBeLessThan(text.lastIndexOf('Spring Conference'));
    expect(await added()).toEqual([
      'spring-conference-2027 2027-02-27 2027-03-01 entered on Tuesday 20 January 2026',
    ]);
  });

  it.each([
    ['name:"Harbour Rally" dates:"7 March 2027"', 'harbour-rally-2027 2027-03-07 2027-03-07'],
    ['Harbour Rally dates:7/3/2027', 'harbour-rally-2027 2027-03-07 2027-03-07'],
    ['dates:2027-03-07/2027-03-08 Harbour Rally', 'harbour-rally-2027 2027-03-07 2027-03-08'],
    ['Harbour Rally 2027 dates:“6-7 March 2027”', 'harbour-rally-2027 2027-03-06 2027-03-07'],
  ])('takes %s', async (options, event) => {
    await bot.ask(`/nec-admin events add ${options}`, officer);
    expect(await added()).toEqual([`${event} entered on Tuesday 20 January 2026`]);
  });

  it('keeps where the days come from, if it is said', async () => {
    await bot.ask('/nec-admin events add Harbour Rally dates:tomorrow source:"the rally’s page"', officer);
    expect(await added()).toEqual(['harbour-rally-2026 2026-01-21 2026-01-21 the rally’s page']);
  });

  it('corrects one that comes with the bot, or that officers had added, and says so', async () => {
    const first = await bot.text('/nec-admin events add Annual Conference dates:"4-7 October 2026"', officer);
    expect(first).toContain('Event corrected');
    expect(first).toContain(
      'It stands in place of Sunday 27 to Wednesday 30 September 2026, which came with the bot.',
    );
    const second = await bot.text(
      '/nec-admin events add annual conference dates:"11-14 October 2026"',
      officer,
    );
    expect(second).toContain('in place of Sunday 4 to Wednesday 7 October 2026, which officers had added.');
    expect(await added()).toHaveLength(1);
  });

  it('says when no date will be counted from such a thing', async () => {
    const text = await bot.text('/nec-admin events add Jumble Sale dates:"7 March 2027"', officer);
    expect(text).toContain('Reports are read only for events whose name ends in conference, congress');
    const other = await bot.text('/nec-admin events add Northbank by-election dates:"4 March 2027"', officer);
    expect(other).not.toContain('only for events whose name ends');
  });

  it.each([
    ['name:Rally dates:"6-7 March"', 'The year has to be there.', 'For example:'],
    ['name:Rally dates:"in spring"', '“in spring” is not a day', 'For example:'],
    ['name:Rally dates:"7-6 March 2027"', 'is not a day, nor a first and a last day', 'For example:'],
    ['name:Rally dates:"Monday 7 March 2027"', 'is not a day', 'For example:'],
    [
      'name:Rally dates:"1 March to 30 April 2027"',
      'is 61 days; an event is at most 31 days long',
      'first and its last day',
    ],
    [
      'name:"Rally 2026" dates:"7 March 2027"',
      'The name says 2026, but the days are in 2027.',
      'leave the year out',
    ],
    ['name:"—" dates:"7 March 2027"', 'it needs letters or digits', 'For example:'],
    [`name:${'x'.repeat(51)} dates:"7 March 2027"`, 'at most 50 characters', 'For example:'],
    ['dates:"7 March 2027"', 'needs one thing more: what it is called', 'For example:'],
    ['name:Rally', 'needs one thing more: its day or days', 'For example:'],
  ])('refuses %s in plain words and adds nothing', async (options, what, next) => {
    const text = await bot.text(`/nec-admin events add ${options}`, officer);
    expect(text).toContain('That did not work');
    expect(text).toContain(what);
    expect(text).toContain(next);
    expect(await added()).toEqual([]);
  });

  it('is for officers', async () => {
    const text = await bot.text('/nec-admin events add Rally dates:2027-03-07');
    expect(text).toContain('Only officers can use /nec-admin events add.');
    expect(await added()).toEqual([]);
  });
});
