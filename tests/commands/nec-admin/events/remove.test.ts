import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBot, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
const LINE = '/nec-admin events remove';
let bot: TestBot;
beforeEach(async () => {
  bot = await openTestBot({ now: '2026-01-20T10:00:00Z' });
  await bot.ask('/nec-admin events add Harbour Rally dates:"6-7 March 2027"', officer);
  await bot.ask('/nec-admin events add Annual Conference dates:"4-7 October 2026"', officer);
});
afterEach(async () => {
  await bot.close();
});

const added = async (): Promise<string[]> =>
  (await bot.bot.store.events.list('home')).filter(({ by }) => by === 'officers').map(({ id }) => id);

describe('/nec-admin events remove', () => {
  it.each(['harbour-rally-2027', 'Harbour Rally', 'name:"harbour rally"', 'Harbour Rally 2027'])(
    'removes what is called %s, and shows what is left',
    async (name) => {
      const text = await bot.text(`${LINE} ${name}`, officer);
      expect(text).toContain('Event removed');
      expect(text).toContain(
        'Harbour Rally, Saturday 6 to Sunday 7 March 2027, is no longer among the events.',
      );
      expect(text).toContain('Coming up');
      expect(text.match(/Harbour Rally/gu)).toHaveLength(1);
      expect(await added()).toEqual(['annual-conference-2026']);
    },
  );

  it('says which days stand again', async () => {
    expect(await bot.text(`${LINE} annual-conference-2026`, officer)).toContain(
      'The one that comes with the bot stands again: Sunday 27 to Wednesday 30 September 2026.',
    );
  });

  it.each([
    ['Local elections', '“Local elections” comes with the bot and cannot be removed.', 'add it again'],
    ['local-elections-2027', 'comes with the bot and cannot be removed.', 'add it again'],
    ['harbour-raly-2027', 'Did you mean harbour-rally-2027?', '/nec-admin events show'],
    ['Something Else', 'Officers have added no event called “Something Else”.', '/nec-admin events show'],
  ])('refuses %s in plain words', async (name, what, next) => {
    const text = await bot.text(`${LINE} ${name}`, officer);
    expect(text).toContain(what);
    expect(text).toContain(next);
    expect(await added()).toHaveLength(2);
  });

  it('asks which of several is meant', async () => {
    await bot.ask('/nec-admin events add Harbour Rally dates:"4 March 2028"', officer);
    const text = await bot.text(`${LINE} Harbour Rally`, officer);
    expect(text).toContain('Officers have added several events called “Harbour Rally”.');
    expect(await added()).toHaveLength(3);
  });

  it('offers what officers have added, while a name is typed', async () => {
    const offered = async (typed: string) =>
      (await bot.bot.router.suggest(LINE, 'name', typed, bot.bot.context(TEST_PLACE, officer))).map(
        ({ name, value }) => `${name} = ${value}`,
      );
    expect(await offered('')).toEqual([
      'Annual Conference: Sunday 4 to Wednesday 7 October 2026 = annual-conference-2026',
      'Harbour Rally: Saturday 6 to Sunday 7 March 2027 = harbour-rally-2027',
    ]);
    expect(await offered('rally')).toHaveLength(1);
    expect(await offered('local')).toEqual([]);
  });

  it('says when there is nothing to remove', async () => {
    for (const id of await added()) await bot.ask(`${LINE} ${id}`, officer);
    expect(await bot.text(`${LINE} Harbour Rally`, officer)).toContain('Officers have not added any event.');
  });

  it('is for officers', async () => {
    expect(await bot.text(`${LINE} Harbour Rally`)).toContain(
      'Only officers can use /nec-admin events remove.',
    );
    expect(await added()).toHaveLength(2);
  });
});
