import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2022-12-05T10:00:00Z' });
});
afterAll(async () => {
  await bot.close();
});

describe('/nec-admin events show', () => {
  it('lists what comes up, soonest first, then what is past, the latest first', async () => {
    const text = await bot.text('/nec-admin events show', officer);
    const places = [
      'Coming up',
      'Thursday 4 May 2023: Local elections',
      'Sunday 8 to Wednesday 11 October 2023: Annual Conference',
      'Thursday 4 July 2024: General election',
    ].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const all = (await bot.bot.store.events.list('home')).length;
    expect(all).toBeGreaterThan(40);
  });

  it('says who added each, and from where its days come', async () => {
    await bot.ask(
      '/nec-admin events add Harbour Rally dates:"10-11 June 2023" source:"the rally’s page"',
      officer,
    );
    const text = await bot.text('/nec-admin events show', officer);
    expect(text).toMatch(/Harbour Rally\n.*added by officers.*the rally’s page/u);
    expect(text).toMatch(/4 July 2024: General election\n.*comes with the bot.*announced on 22 May 2024/u);
  });

  it('is cut into pages that together hold every event', async () => {
    const first = await bot.ask('/nec-admin events show', officer);
    const pages = first.page?.of ?? 1;
    expect(pages).toBeGreaterThan(1);
    const texts = await Promise.all(
      Array.from({ length: pages }, (_, at) => bot.text(`/nec-admin events show page:${at + 1}`, officer)),
    );
    for (const { name, first: day } of await bot.bot.store.events.list('home')) {
      expect(texts.some((text) => text.includes(name) && text.includes(day.slice(0, 4)))).toBe(true);
    }
  });

  it('is for officers', async () => {
    expect(await bot.text('/nec-admin events show')).toContain(
      'Only officers can use /nec-admin events show.',
    );
  });
});
