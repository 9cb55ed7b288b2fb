import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toAction } from '../../../../src/core/chat/action.ts';
import type { Reply } from '../../../../src/core/chat/reply.ts';
import { toShortRef } from '../../../../src/core/reports/short-ref.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
let ref: string;
beforeAll(async () => {
  bot = await openTestBot({ now: '2022-12-05T10:00:00Z' });
  const entries = await bot.bot.store.diary.entries(TEST_GROUP);
  ref = toShortRef(entries.find(({ id }) => id.endsWith('.d5'))?.id ?? '');
});
afterAll(async () => {
  await bot.close();
});
beforeEach(async () => {
  await bot.ask('/nec-admin remind off', officer);
  await bot.ask('/nec-admin remind on leads:14,2 kinds:deadline', officer);
});

/** As the button below a reminder asks it. */
const pressed = async (
  root: 'nec' | 'nec-admin',
  path: readonly [string, string?],
  values: object,
  by = officer,
) => {
  const [group, word] = path;
  const action = toAction(
    { root, path: word === undefined ? [group] : [group, word] },
    values as Record<string, string>,
  );
  const preparation = bot.bot.router.prepareAction(action ?? '');
  if (preparation.type === 'refused') throw new Error('The button was refused.');
  return {
    visibility: preparation.prepared.visibility,
    reply: await bot.bot.router.run(preparation.prepared, bot.bot.context(TEST_PLACE, by)),
  };
};
const words = (reply: Reply): string => JSON.stringify(reply);
const preview = async () => await bot.text('/nec-admin remind preview', officer);

describe('a date that a channel has dealt with', () => {
  it('comes no more, is told to the officer alone, and can be taken back', async () => {
    const { visibility, reply } = await pressed('nec-admin', ['remind', 'done'], { entry: ref });
    expect(visibility).toBe('private');
    expect(words(reply)).toContain('Saturday 31 December 2022: 80 parliamentary candidates');
    expect(await preview()).not.toContain('80 parliamentary candidates');
    expect(await bot.text('/nec-admin remind show', officer)).toContain('Marked as done here: 1 date');
    const undone = await bot.press(reply, 'Undo', officer);
    expect(undone.title).toBe('No longer marked as done');
    expect(await preview()).toContain('80 parliamentary candidates');
  });

  it('is marked once, however often that is said', async () => {
    await pressed('nec-admin', ['remind', 'done'], { entry: ref });
    await pressed('nec-admin', ['remind', 'done'], { entry: ref });
    expect((await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE))?.value.done).toHaveLength(1);
    await pressed('nec-admin', ['remind', 'done'], { entry: ref, undo: 'yes' });
  });

  it('is marked by officers alone', async () => {
    const { reply } = await pressed('nec-admin', ['remind', 'done'], { entry: ref }, { officer: false });
    expect(words(reply)).toContain('Only officers can use /nec-admin remind done.');
  });

  it('cannot be marked where reminders are off', async () => {
    await bot.ask('/nec-admin remind off', officer);
    const { reply } = await pressed('nec-admin', ['remind', 'done'], { entry: ref });
    expect(words(reply)).toContain('Reminders are off here.');
  });
});

describe('reminding once more', () => {
  const owed = async () => await bot.bot.store.deliveries.find(TEST_GROUP, { states: ['planned'] });

  it('is planned for tomorrow at the time of the channel, once, and no plan drops it', async () => {
    const { reply } = await pressed('nec-admin', ['remind', 'again'], { entry: ref });
    expect(words(reply)).toContain('Tuesday 6 December 2022, 9am');
    await pressed('nec-admin', ['remind', 'again'], { entry: ref });
    await bot.bot.store.deliveries.plan(TEST_GROUP, [], bot.bot.clock.now());
    expect(await owed()).toMatchObject([
      { due: '2022-12-06T09:00:00.000Z', about: { unit: 'again', edtf: '2022-12-31' } },
    ]);
  });

  it('takes away the mark that it was done', async () => {
    await pressed('nec-admin', ['remind', 'done'], { entry: ref });
    await pressed('nec-admin', ['remind', 'again'], { entry: ref });
    expect((await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE))?.value.done).toEqual([]);
  });

  it('is refused for what will be over by then', async () => {
    expect(await bot.text('/nec-admin remind again event for women members', officer)).toContain(
      'it will be too late',
    );
  });

  it('is refused while nothing is posted here', async () => {
    await bot.ask('/nec-admin remind pause', officer);
    const { reply } = await pressed('nec-admin', ['remind', 'again'], { entry: ref });
    expect(words(reply)).toContain('Nothing is posted here as things are.');
  });
});

describe('asking why a date is shown', () => {
  it('works by the short name that a reminder’s button carries', async () => {
    const { reply } = await pressed('nec', ['deadlines'], { why: ref }, { officer: false });
    expect(reply.title).toBe('Why this date: 80 parliamentary candidates due to be in place');
  });
});
