import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseTimeOfDay } from '../../../../src/core/dates/time-of-day.ts';
import type { Subscription } from '../../../../src/core/ports/subscriptions.ts';
import { createPretendPosting } from '../../../support/pretend-posting.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
const posting = createPretendPosting();
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ posting });
});
afterAll(async () => {
  await bot.close();
});
beforeEach(async () => {
  await bot.ask('/nec-admin remind off', officer);
  await bot.ask(
    '/nec-admin remind on topics:all kinds:usual leads:7 time:9am digest:off quiet:none reports:no',
    officer,
  );
});

async function held(): Promise<Subscription | undefined> {
  return (await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE))?.value;
}

describe('switching reminders on', () => {
  it('the first time chooses what suits most, and shows it', async () => {
    const place = { ...TEST_PLACE, channel: 'first-time' };
    const text = await bot.text('/nec-admin remind on', { ...officer, place });
    expect(text).toBe(
      [
        'Reminders in this channel',
        [
          '- Reminders are on here, about: all topics',
          '- Kinds: deadlines, periods, events and openings',
          '- When: deadlines and periods 14 and 2 days before and on the day; events and openings 7 days and 1 day before',
          '- List: none; each date has reminders of its own',
          '- Time of day: 9am, London time',
          '- Quiet days: none',
          '- Named in each message: nobody',
          '- New reports: not announced here',
          '- Only dates that a person has checked are reminded of.',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('takes topics, leads and time, and shows the state that leads to', async () => {
    const text = await bot.text('/nec-admin remind on topics:npf,selection leads:14,2,0 time:18:30', officer);
    expect(text).toContain('about: National Policy Forum, candidate selection');
    expect(text).toContain('When: 14 days before, 2 days before, on the day');
    expect(text).toContain('Time of day: 6:30pm, London time');
    expect(await held()).toMatchObject({
      on: true,
      topics: ['npf', 'selection'],
      leads: [14, 2, 0],
      time: '18:30',
    });
  });

  it('keeps what is not said again', async () => {
    await bot.ask('/nec-admin remind on topics:finance', officer);
    const text = await bot.text('/nec-admin remind on time:midday', officer);
    expect(text).toContain('about: finance');
    expect(text).toContain('When: 7 days before');
    expect(text).toContain('Time of day: midday');
  });

  it('sorts leads and leaves out what is said twice', async () => {
    const text = await bot.text('/nec-admin remind on leads:0,1,14,1,morning topics:npf,npf', officer);
    expect(text).toContain('When: 14 days before, 1 day before, on the day');
    expect(text).toContain('about: National Policy Forum\n');
  });

  it('goes back to all topics', async () => {
    await bot.ask('/nec-admin remind on topics:npf', officer);
    expect(await bot.text('/nec-admin remind on topics:all', officer)).toContain('about: all topics');
  });

  it('is for this channel alone', async () => {
    const place = { ...TEST_PLACE, channel: 'elsewhere' };
    expect(await bot.text('/nec-admin remind show', { ...officer, place })).toContain(
      'Reminders are off here.',
    );
  });

  it('owes nothing from before it was switched on, and forgets nothing owed when a choice changes', async () => {
    const since = (await held())?.since ?? '';
    expect(since).toMatch(/^2026-11-21T10:0/u);
    await bot.ask('/nec-admin remind on topics:npf', officer);
    expect((await held())?.since).toBe(since);
  });
});

const DISCORD = { platform: 'discord', tenant: '100200300400500600', channel: '700' } as const;
const SLACK = { platform: 'slack', tenant: 'T012AB3CD', channel: 'C1' } as const;

describe('choosing how reminders come', () => {
  it('with a list has no single reminders, so it says nothing of how long before', async () => {
    expect(await bot.text('/nec-admin remind on digest:monday', officer)).not.toContain('When:');
  });

  it('names a role, and nobody when that is said', async () => {
    const at = { ...officer, place: DISCORD };
    expect(await bot.text('/nec-admin remind on mention:<@&123456789012345678>', at)).toContain(
      'Named in each message: the role 123456789012345678',
    );
    expect(await bot.text('/nec-admin remind on mention:nobody', at)).toContain(
      'Named in each message: nobody',
    );
    expect(
      await bot.text('/nec-admin remind on mention:<!subteam^S0614TZR7>', { ...officer, place: SLACK }),
    ).toContain('Named in each message: the user group S0614TZR7');
  });

  it.each([
    [DISCORD, '@everyone'],
    [DISCORD, `<@&${DISCORD.tenant}>`],
    [DISCORD, '@here'],
    [SLACK, '<!channel>'],
    [SLACK, '@here'],
    [SLACK, '<!everyone|everyone>'],
  ])('never calls everybody: $platform %s', async (place, words) => {
    const text = await bot.text(`/nec-admin remind on mention:${words}`, { ...officer, place });
    expect(text).toContain('Reminders never call everybody at once.');
  });

  it.each([
    [DISCORD, '<@123456789012345678>', 'is no role here'],
    [SLACK, '<@U024BE7LH>', 'is no user group here'],
    [TEST_PLACE, '<@&123456789012345678>', 'Nobody can be named in a terminal.'],
  ])('names no single person: %s %s', async (place, words, expected) => {
    expect(await bot.text(`/nec-admin remind on mention:${words}`, { ...officer, place })).toContain(
      expected,
    );
  });

  it('says what is missing for posting here, and saves all the same', async () => {
    posting.missing = ['The bot may not post in this channel. Somebody who manages it can allow that.'];
    const text = await bot.text('/nec-admin remind on topics:finance', officer);
    posting.missing = [];
    expect(text).toContain('This is saved, but something is missing here');
    expect(text).toContain('The bot may not post in this channel.');
    expect((await held())?.topics).toEqual(['finance']);
  });

  it('offers what can be done next, with words that say what', async () => {
    const reply = await bot.ask('/nec-admin remind on', officer);
    expect((reply.controls ?? []).map(({ label }) => label)).toEqual([
      'Change reminders',
      'More choices for reminders',
      'Pause reminders',
      'Preview the next 60 days',
      'Test posting here',
      'Switch off reminders',
    ]);
  });
});

describe('switching reminders on with something that does not fit', () => {
  it.each([
    ['topics:nfp', 'There is no topic “nfp”. Did you mean npf?', 'Topics are: npf, selection,'],
    ['topics:npf,weather', 'There is no topic “weather”.', 'Topics are: npf, selection,'],
    ['topics:,', '“,” names no topic.', 'Topics are: npf, selection,'],
    [
      'leads:abc',
      '“abc” is not a list of days before, each from 0 to 365.',
      'For example: /nec-admin remind on leads:',
    ],
    ['leads:-1', '“-1” is not a list of days before', 'For example:'],
    ['leads:366', '“366” is not a list of days before', 'For example:'],
    ['leads:1.5', '“1.5” is not a list of days before', 'For example:'],
    ['leads:,', '“,” is not a list of days before', 'For example:'],
    ['leads:1,2,3,4,5,6,7,8,9,10,11', 'is not a list of days before', 'For example:'],
    ['leads:61 working days', 'does not know “working”', 'leads:"5 working days"'],
    ['leads:"61 working days"', 'is not a list of days before', 'For example:'],
    ['leads:"usual, 3"', 'is not a list of days before', 'For example:'],
    ['kinds:dedlines', 'There is no kind of date “dedlines”. Did you mean deadline?', 'Kinds are:'],
    ['digest:moonday', '“moonday” does not say when a list should come.', 'It can be: off, daily'],
    ['quiet:"bank holidays"', 'does not say whose bank holidays.', 'scotland'],
    ['quiet:always', 'does not say which days are quiet.', 'It can be: none, weekends'],
    ['time:25:00', '“25:00” is not a time of day.', 'For example:'],
    ['time:soon', '“soon” is not a time of day.', 'For example:'],
    [
      'time:1am',
      'Reminders cannot be set between 1am and 2am, because the clocks change then.',
      'such as 9am',
    ],
    ['time:01:59', 'Reminders cannot be set between 1am and 2am', 'such as 9am'],
    ['tpoics:npf', 'has no “tpoics:”. Did you mean topics:?', 'For example:'],
  ])('%s is refused with the next step, and changes nothing', async (words, expected, next) => {
    const before = await held();
    const text = await bot.text(`/nec-admin remind on ${words}`, officer);
    expect(text).toContain('That did not work');
    expect(text).toContain(expected);
    expect(text).toContain(next);
    expect(await held()).toEqual(before);
  });

  it.each(['00:59', '02:00', '2am'])('the hours beside the one that is barred are free: %s', async (time) => {
    expect((await bot.ask(`/nec-admin remind on time:${time}`, officer)).title).toBe(
      'Reminders in this channel',
    );
  });
});

describe('somebody who is not an officer', () => {
  it('is told who can help, and changes nothing', async () => {
    const before = await held();
    expect(await bot.text('/nec-admin remind on topics:npf')).toBe(
      'That did not work\n\nNote: Only officers can use /nec-admin remind on.\n\nAsk somebody who manages this server or workspace to run it.',
    );
    expect(await held()).toEqual(before);
  });
});

describe('a time of day as people type it', () => {
  it.each([
    ['9am', '09:00'],
    ['9 am', '09:00'],
    ['9:30 PM', '21:30'],
    ['9.30pm', '21:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['18:30', '18:30'],
    ['7', '07:00'],
    ['0:05', '00:05'],
  ])('%s is %s', (typed, time) => {
    expect(parseTimeOfDay(typed)).toBe(time);
  });

  it.each(['', '13pm', '0am', '24:00', '9:60', '9:5', 'nine', '9am tomorrow', '-9', '٩'])(
    '“%s” is none',
    (typed) => {
      expect(parseTimeOfDay(typed)).toBeNull();
    },
  );
});
