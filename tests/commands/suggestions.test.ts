import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { lineOf } from '../../src/core/chat/command.ts';
import { optionSpecs } from '../../src/core/chat/options.ts';
import { openTestBot, TEST_PLACE, type TestBot } from '../support/test-bot.ts';

/** Discord shows 25 choices of 100 characters (Application Commands, August 2026). */
const MOST = 25;
const LONGEST = 100;

let test: TestBot;
beforeAll(async () => {
  test = await openTestBot({ now: '2022-12-05T10:00:00Z' });
  await test.ask('/nec-admin remind on', { officer: true });
});
afterAll(async () => {
  await test.close();
});

const suggested = commands.flatMap((command) =>
  optionSpecs(command).flatMap((spec) =>
    spec.suggested ? [{ command, name: spec.name, said: `${lineOf(command)} ${spec.name}` }] : [],
  ),
);

describe('what is offered while an option is typed', () => {
  it.each(suggested)('$said fits: a few choices, and each is understood', async ({ command, name }) => {
    const { router } = test.bot;
    const context = test.bot.context(TEST_PLACE, { officer: true });
    for (const typed of ['', 'n', 'npf', 'zzzz', '“', 'x'.repeat(200)]) {
      const offered = await router.suggest(lineOf(command), name, typed, context);
      expect(offered.length).toBeLessThanOrEqual(MOST);
      for (const choice of offered) {
        expect(choice.name.length).toBeGreaterThan(0);
        expect(choice.name.length).toBeLessThanOrEqual(LONGEST);
        expect(choice.value.length).toBeLessThanOrEqual(LONGEST);
        const preparation = router.prepareValues(lineOf(command), { [name]: choice.value });
        expect(preparation.type).toBe('prepared');
      }
    }
    const all = await router.suggest(lineOf(command), name, '', context);
    // The last: what comes soonest may be too soon to be reminded of again.
    const first = all.at(-1);
    // Officers’ own things may not be there yet; what everybody asks for is bundled.
    if (first === undefined) {
      expect(command.root).toBe('nec-admin');
      return;
    }
    // What is a person’s own is refused in this terminal, in words.
    if (command.personal) return;
    const preparation = router.prepareValues(lineOf(command), { [name]: first.value });
    if (preparation.type === 'refused') throw new Error('The choice was refused.');
    expect((await router.run(preparation.prepared, context)).failed).toBeUndefined();
  });

  it('is offered for every option that says so', () => {
    expect(suggested.map(({ said }) => said)).toEqual(
      expect.arrayContaining([
        '/nec deadlines why',
        '/nec timetable about',
        '/nec explain term',
        '/nec report which',
      ]),
    );
    for (const { command } of suggested) expect(command.suggest).toBeDefined();
  });
});
