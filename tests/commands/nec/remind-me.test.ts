import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/ports/place.ts';
import { directChannel } from '../../../src/core/ports/subscriptions.ts';
import { createPretendPosting } from '../../support/pretend-posting.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const sam = { place: CHANNEL, person: 'U0SAM' };
const alex = { place: CHANNEL, person: 'U0ALEX' };
const OWN: Place = { ...CHANNEL, channel: directChannel('U0SAM') };
const posting = createPretendPosting();
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2022-12-05T10:00:00Z', posting });
});
afterAll(async () => {
  await bot.close();
});

const held = async () => (await bot.bot.store.subscriptions.find(TEST_GROUP, OWN))?.value;

describe('reminders of one’s own', () => {
  it('come only after they were asked for', async () => {
    expect(await bot.text('/nec remind-me show', sam)).toContain('You get no reminders of your own.');
    expect(await held()).toBeUndefined();
    const text = await bot.text('/nec remind-me topics:npf leads:"7 and the morning" time:8am', sam);
    expect(text).toContain('You are reminded by direct message, about: National Policy Forum');
    expect(text).toContain('When: 7 days before, on the day');
    expect(text).toContain('To have both erased, type /nec forget-me.');
    expect(await held()).toMatchObject({ on: true, person: 'U0SAM', leads: [7, 0], time: '08:00' });
  });

  it('are nobody else’s business: never shared, not listed in the channel', async () => {
    const reply = await bot.ask('/nec remind-me show', sam);
    expect(reply.controls?.map(({ label }) => label)).not.toContain('Share in channel');
    expect(await bot.text('/nec remind-me show', alex)).toContain('You get no reminders of your own.');
    const home = await bot.bot.home(CHANNEL, { officer: false, person: 'U0ALEX' });
    expect(JSON.stringify(home)).not.toContain('U0SAM');
    const shared = bot.bot.router.prepareAction('1 nec remind-me?state=show&share=yes');
    expect(shared).toMatchObject({ prepared: { visibility: 'private', shared: false } });
  });

  it('are switched off and on with what was chosen', async () => {
    expect(await bot.text('/nec remind-me off', sam)).toContain('You get no reminders of your own.');
    expect(await bot.text('/nec remind-me', sam)).toContain('about: National Policy Forum');
  });

  it('say what is missing for a direct message', async () => {
    posting.missing = ['The bot may not send direct messages to you.'];
    const text = await bot.text('/nec remind-me', sam);
    posting.missing = [];
    expect(text).toContain('The bot may not send direct messages to you.');
  });

  it('are none on a terminal, whose reminders come anyway', async () => {
    const text = await bot.text('/nec remind-me');
    expect(text).toContain('the reminders of this terminal come anyway');
    expect(text).not.toContain('That did not work');
  });
});

describe('being forgotten', () => {
  const owed = {
    id: 'x',
    place: OWN,
    about: { type: 'reminder', entry: 'e', edtf: '2022-12-31', time: null, lead: 1, unit: 'days' },
    due: '2022-12-30T09:00:00.000Z',
  } as const;

  it('takes away all that holds the id, says how much that was, and what stays', async () => {
    const { deliveries, officers } = bot.bot.store;
    await bot.ask('/nec remind-me', sam);
    await bot.ask('/nec remind-me', alex);
    await deliveries.add(TEST_GROUP, owed);
    await deliveries.add(TEST_GROUP, { ...owed, id: 'y', place: CHANNEL });
    await officers.save(TEST_GROUP, { discordRoles: [], slackUsers: ['U0SAM', 'U0ALEX'] }, 0);
    const text = await bot.text('/nec forget-me', sam);
    expect(text).toContain('Erased: 3 records');
    expect(text).toContain('Reminders that you had asked for: 1');
    expect(text).toContain('stays for twelve months');
    expect(await held()).toBeUndefined();
    expect((await deliveries.find(TEST_GROUP, {})).map(({ id }) => id)).toEqual(['y']);
    expect((await officers.find(TEST_GROUP)).value.slackUsers).toEqual(['U0ALEX']);
    expect(await bot.text('/nec remind-me show', alex)).toContain('You are reminded by direct message');
  });

  it('says so when nothing was kept', async () => {
    expect(await bot.text('/nec forget-me', sam)).toContain('Nothing was kept of you');
    expect(await bot.text('/nec forget-me')).toContain('Nothing was kept of you');
  });
});
