import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subscription } from '../../../../src/core/ports/subscriptions.ts';
import { createPretendPosting } from '../../../support/pretend-posting.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ posting: createPretendPosting() });
});
afterAll(async () => {
  await bot.close();
});

async function held(): Promise<Subscription | undefined> {
  return (await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE))?.value;
}

describe('the form', () => {
  const formFor = async (line: string) => {
    const preparation = bot.bot.router.prepare(line);
    if (preparation.type === 'refused') throw new Error(`${line} was refused.`);
    const { prepared } = preparation;
    return { asks: prepared.asks, form: await bot.bot.form(prepared, TEST_PLACE, officer) };
  };

  it('opens when it is asked for, filled with what stands, and what comes back of it is taken', async () => {
    await bot.ask('/nec-admin remind on topics:npf leads:"usual and 5 working days" digest:tuesday', officer);
    const { asks, form } = await formFor('/nec-admin remind on form:yes');
    if (!('fields' in form)) throw new Error('There is no form.');
    expect(asks).toBe(true);
    expect(form.fields.map(({ name, value }) => [name, value])).toEqual([
      ['topics', 'npf'],
      ['leads', 'usual, 5 working days'],
      ['time', '9am'],
      ['digest', 'tuesday'],
      ['quiet', 'none'],
    ]);
    const before = await held();
    const same = Object.fromEntries(form.fields.map(({ name, value }) => [name, value ?? '']));
    const back = bot.bot.router.prepareForm(form.action, same);
    if (back.type === 'refused') throw new Error('The form was refused.');
    await bot.bot.router.run(back.prepared, bot.bot.context(TEST_PLACE, officer));
    expect(await held()).toEqual(before);
  });

  it('has a second one for the rest', async () => {
    const { form } = await formFor('/nec-admin remind on more:yes');
    expect('fields' in form ? form.fields.map(({ name }) => name) : []).toEqual(['kinds', 'reports']);
  });

  it('is not needed: without any choice reminders are on at once', async () => {
    expect((await formFor('/nec-admin remind on')).asks).toBe(false);
  });

  it('changes nothing where none can be shown, and says what to type', async () => {
    const place = { ...TEST_PLACE, channel: 'formless' };
    const text = await bot.text('/nec-admin remind on form:yes', { ...officer, place });
    expect(text).toContain('Nothing has changed yet.');
    expect(await bot.bot.store.subscriptions.find(TEST_GROUP, place)).toBeNull();
  });
});

describe('what is offered while an option is typed', () => {
  it.each([
    ['topics', 'npf,se', 'npf,selection'],
    ['kinds', 'dead', 'deadline'],
    ['digest', 'mon', 'monday'],
    ['quiet', 'sc', 'scotland'],
    ['leads', '5', '5 working days'],
  ])('for %s: %s', async (option, typed, offered) => {
    const ctx = bot.bot.context(TEST_PLACE, officer);
    const found = await bot.bot.router.suggest('/nec-admin remind on', option, typed, ctx);
    expect(found.map(({ value }) => value)).toEqual([offered]);
  });
});
