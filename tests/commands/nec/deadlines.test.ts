import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListItem, Reply } from '../../../src/core/chat/reply.ts';
import { plainOf } from '../../../src/core/chat/reply.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';
import { importedReport } from './imported-report.ts';

let bot: TestBot;
let fresh: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
  fresh = await openTestBot({ reports: [importedReport()] });
});
afterAll(async () => {
  await bot.close();
  await fresh.close();
});

function itemsOf(reply: Reply): ListItem[] {
  return reply.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
}

async function wholeReply(line: string): Promise<Reply> {
  const preparation = bot.bot.router.prepare(line);
  if (preparation.type === 'refused') return preparation.reply;
  const context = bot.bot.context({ platform: 'terminal', tenant: 't', channel: 'c' }, { officer: false });
  return await bot.bot.router.run(preparation.prepared, context, { characters: 100_000 });
}

describe('dates ahead', () => {
  it('stand under the months they fall in, soonest first', async () => {
    const { blocks } = await wholeReply('/nec deadlines npf as-of:2022-12-05');
    const headings = blocks.flatMap((block) => (block.type === 'heading' ? block.text : []));
    expect(headings).toEqual(['January 2023', 'March 2023', 'April 2023', 'May 2023', 'July 2023']);
  });

  it('each say what, which topic, how many days are left and where it is told', async () => {
    const text = await bot.text('/nec deadlines training as-of:2022-12-05');
    expect(text).toContain('- Thursday 15 December 2022: Islamophobia training for members');
    expect(text).toContain('event, training; in 10 days');
    expect(text).toContain(
      '[paragraph 38, at “15th December”, of NEC Report – 29 November 2022, by Luke Akehurst]',
    );
    for (const item of itemsOf(await wholeReply('/nec deadlines as-of:2022-12-05')))
      expect(item.citations?.length).toBeGreaterThan(0);
  });

  it('are never more exact than they were told: a month has no day and no countdown', async () => {
    const items = itemsOf(await wholeReply('/nec deadlines npf as-of:2022-12-05'));
    const may = items.find((item) => plainOf(item.text).startsWith('May 2023'));
    expect(may === undefined ? '' : plainOf(may.text)).toMatch(/^May 2023, day not given: amendments/u);
    expect(may?.notes?.join()).not.toMatch(/\d+ days/u);
  });

  it('say how a year that is not written was worked out', async () => {
    expect(await bot.text('/nec deadlines npf as-of:2022-12-05')).toContain(
      'year worked out: the first May after the meeting of 29 November 2022',
    );
  });

  it('show the time of day, and what nobody has checked', async () => {
    const text = await fresh.text('/nec deadlines');
    expect(text).toContain('March 2027\n\n- Monday 1 March 2027, 5pm: nominations for sticker captain close');
    expect(text).toContain('deadline, candidate selection; in 100 days');
    expect(text).toContain('not yet checked by a person');
    expect(text).not.toContain('mistake');
  });

  it('count working days when a deadline is near', async () => {
    expect(await fresh.text('/nec deadlines as-of:2027-02-22')).toContain(
      'in 7 days (5 working days in England and Wales)',
    );
  });

  it('that run on say when they end', async () => {
    expect(await bot.text('/nec deadlines other as-of:2022-12-05')).toContain(
      'period, other; now on, ends in 26 days',
    );
  });

  it('can be asked about one topic, by its name alone or with topic:', async () => {
    const text = await bot.text('/nec deadlines topic:npf as-of:2022-12-05');
    expect(text).toBe(await bot.text('/nec deadlines npf as-of:2022-12-05'));
    expect(text).toContain('Dates ahead: National Policy Forum');
    for (const item of itemsOf(await wholeReply('/nec deadlines npf as-of:2022-12-05')))
      expect(item.notes?.[0]).toContain('National Policy Forum');
  });

  it('can be asked for so many days', async () => {
    const text = await bot.text('/nec deadlines within:10 as-of:2022-12-05');
    expect(text).toContain('Dates in the next 10 days');
    expect(text).toContain('Thursday 15 December 2022');
    expect(text).not.toContain('January 2023');
    expect(await bot.text('/nec deadlines within:9 as-of:2022-12-05')).not.toContain('15 December 2022');
  });
});

describe('dates that have passed', () => {
  it('come newest first, and none that lies ahead is among them', async () => {
    const text = await bot.text('/nec deadlines past as-of:2012-07-01');
    expect(text).toContain('Dates that have passed');
    expect(text.indexOf('June 2012')).toBeGreaterThan(0);
    expect(text.indexOf('June 2012')).toBeLessThan(text.indexOf('June 2011'));
    expect(text).not.toContain('November 2012');
  });

  it('can be asked for so many days back', async () => {
    const text = await bot.text('/nec deadlines past within:7 as-of:2022-12-22');
    expect(text).toContain('Dates in the last 7 days');
    expect(text).toContain('Thursday 15 December 2022');
    expect(text).not.toContain('Monday 5 December 2022');
    expect(await bot.text('/nec deadlines past within:6 as-of:2022-12-22')).toContain(
      'No date held here has passed in the last 6 days.',
    );
  });

  it('begin each heading with a capital', async () => {
    const { blocks } = await wholeReply('/nec deadlines past');
    for (const block of blocks) if (block.type === 'heading') expect(block.text).toMatch(/^[A-Z\d]/u);
  });
});

describe('when nothing lies ahead', () => {
  it('the answer says so, names the newest report and offers what was ahead of it', async () => {
    const reply = await bot.ask('/nec deadlines');
    const text = await bot.text('/nec deadlines');
    expect(text).toContain('No date held here lies ahead.');
    expect(text).toContain('The newest report held is NEC Report – 29 November 2022, by Luke Akehurst');
    expect(text).toContain('What was ahead when it came out, on Friday 2 December 2022');
    expect(itemsOf(reply)).toHaveLength(5);
  });

  it('its button shows all of them', async () => {
    const then = await bot.press(
      await bot.ask('/nec deadlines npf'),
      'Show all that was ahead on Friday 2 December',
    );
    expect(then).toMatchObject({ title: 'Dates ahead: National Policy Forum' });
    expect(then.subtitle).toBe('as known on Friday 2 December 2022');
    expect(itemsOf(then)).toHaveLength(5);
  });

  it('there is no button that leads nowhere', async () => {
    const reply = await bot.ask('/nec deadlines finance');
    expect(await bot.text('/nec deadlines finance')).toContain(
      'No date held here on the topic “finance” lies ahead.',
    );
    expect((reply.controls ?? []).filter(({ label }) => label.includes('ahead on'))).toEqual([]);
  });

  it('a report that came out only later is named with its days, and not told', async () => {
    const text = await bot.text('/nec deadlines as-of:2022-12-01');
    expect(text).toContain(
      'A report of the meeting on Tuesday 29 November 2022 came out only on Friday 2 December 2022. Ask as-of:2022-12-02 to include it.',
    );
    expect(text).toContain('The newest report held is NEC report, November 2014, by Johanna Baxter');
    expect(text).not.toContain('Islamophobia');
  });

  it('no report at all is said too', async () => {
    expect(await bot.text('/nec deadlines as-of:2009-01-01')).toContain(
      'No report that is held here had come out by Thursday 1 January 2009.',
    );
  });
});

describe('a question about dates that does not fit', () => {
  it.each([
    ['topic:nfp', 'Did you mean npf?'],
    ['nfp', 'Did you mean npf?'],
    ['topic:weather', 'It can be: npf, selection, conference,'],
    [
      'as-of:2022-02-30',
      '“2022-02-30” is not a day in the calendar. Write it as 2022-12-05 or 5 December 2022.',
    ],
    ['as-of:yesterweek', '“yesterweek” is not a day in the calendar.'],
    [
      'within:-3',
      '“-3” does not fit “within”. It takes a whole number from 1 to 3,660. For example: /nec deadlines npf within:90',
    ],
    ['within:abc', '“abc” does not fit “within”.'],
    ['within:99999999', '“99999999” does not fit “within”.'],
    ['within:0', '“0” does not fit “within”.'],
  ])('%s is refused in plain words with the next step', async (words, expected) => {
    const text = await bot.text(`/nec deadlines ${words}`);
    expect(text).toMatch(/^That did not work\n/u);
    expect(text.replaceAll('\n\n', ' ')).toContain(expected);
  });

  it('puts what has begun under its own heading, and offers the month of the day asked about', async () => {
    const reply = await bot.ask('/nec deadlines as-of:2022-12-05');
    expect(reply.blocks[0]).toEqual({ type: 'heading', text: 'On now' });
    expect(reply.controls?.map(({ label }) => label)).toContain('Show December 2022 as a calendar');
  });

  it('puts a year without its month after the last month of that year', async () => {
    const text = await bot.text('/nec deadlines as-of:2022-12-05 page:2');
    expect(text.split('\n').filter((line) => /^(?:December )?2023$/u.test(line))).toEqual([
      'December 2023',
      '2023',
    ]);
  });
});

describe('dates about some words', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await openTestBot({ now: '2022-12-05T10:00:00Z' });
  });
  afterAll(async () => {
    await bot.close();
  });

  it.each(['/nec deadlines about:"final stages"', '/nec deadlines npf about:"final stage"'])(
    'are those that hold the words in any form: %s',
    async (line) => {
      const text = await bot.text(line);
      expect(text).toContain('Friday 21 to Sunday 23 July 2023');
      expect(text).not.toContain('Islamophobia');
    },
  );

  it('are shown as other dates when they lie outside the time or topic asked for', async () => {
    const text = await bot.text('/nec deadlines finance about:"final stage"');
    expect(text).toContain('No date held here on the topic “finance” about “final stage” lies ahead.');
    expect(text).toContain('Other dates about “final stage”');
    expect(text).toContain('Friday 21 to Sunday 23 July 2023');
  });

  it('are not guessed: when none is told, it says so and marks what is nearest as near', async () => {
    const text = await bot.text('/nec deadlines leadership nominations');
    expect(text).toContain('No report I hold gives a date for “leadership nominations”.');
    expect(text).toContain('Nearest: ');
    expect(text).toContain('only near');
  });

  it('know nothing that came out later', async () => {
    const text = await bot.text('/nec deadlines about:"final stage" as-of:2022-11-30');
    expect(text).not.toContain('July 2023');
  });
});
