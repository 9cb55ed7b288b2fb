import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { bloggerFeed } from '../../import/feed/feed-samples.ts';
import { CRANE, toBloggerPage, toHtml, VARGA } from '../../support/report-pages.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const SITE = 'https://crane.example';
const OFFICER = { officer: true };

/** Three reports of a blog, of which one does not say when its meeting was, and a post about something else. */
const FEED = bloggerFeed([
  { id: 'a', title: VARGA.title, day: VARGA.published, html: toHtml(VARGA) },
  { id: 'b', title: 'Gutters again', day: '2026-10-01' },
  {
    id: 'c',
    title: 'NEC report, 8 September 2026',
    day: '2026-09-10',
    html: toHtml({
      paragraphs: ['A short meeting about long papers.', 'Names for the lamp panel close on 4 May 2027.'],
    }),
  },
  {
    id: 'd',
    title: 'Strictly confidential: NEC report, 14 July 2026',
    day: '2026-07-15',
    html: toHtml({
      paragraphs: ['This report is strictly confidential.', 'We met on a hot day and agreed little.'],
    }),
  },
]);

const PAGES = {
  [`${SITE}/report.html`]: toBloggerPage(CRANE),
  [`${SITE}/copy.html`]: toBloggerPage(CRANE, 'Another comment.'),
  [`${SITE}/secret.html`]: toBloggerPage({
    ...CRANE,
    paragraphs: ['Not for publication', ...CRANE.paragraphs],
  }),
  [`${SITE}/feed`]: FEED,
  [`${SITE}/shop.html`]:
    '<html><head><title>Shop</title></head><body><p>Nothing of a committee is sold here at all.</p></body></html>',
};

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ pages: PAGES });
});
afterAll(async () => await bot.close());

describe('importing by command', () => {
  it('shows what was found on cards, each with its quote and its buttons, and stores nothing as checked', async () => {
    const reply = await bot.ask(`/nec-admin import ${SITE}/report.html`, OFFICER);
    expect(reply).toMatchObject({
      title: 'Imported: NEC report, 10 November 2026',
      subtitle: 'Meeting of Tuesday 10 November 2026, by Wilma Crane, published on Thursday 12 November 2026',
    });
    const cards = reply.blocks.filter((block) => block.type === 'card');
    expect(cards).toHaveLength(3);
    expect(cards[0]?.item.citations?.[0]?.quote).toBe(CRANE.paragraphs[1]);
    expect(cards[0]?.controls.map((control) => control.label)).toEqual(
      ['Confirm', 'Edit', 'Reject'].map((word) => `${word} Friday 29 January 2027, 5pm`),
    );
    expect(toPlainText(reply)).toContain('4 new facts. 4 to check. 0 checked, 0 rejected.');
    expect(await bot.text('/nec deadlines')).toContain('not yet checked by a person');
  });

  it('says that exactly this is held already, from another address and with other furniture too', async () => {
    const again = toPlainText(await bot.ask(`/nec-admin import ${SITE}/report.html`, OFFICER));
    expect(again).toContain('Held already: NEC report, 10 November 2026');
    expect(again).toContain('Exactly this is held already.');
    const copy = toPlainText(await bot.ask(`/nec-admin import ${SITE}/copy.html`, OFFICER));
    expect(copy).toContain(`The address was: ${SITE}/report.html; now: ${SITE}/copy.html.`);
    const held = await bot.bot.store.library.list(TEST_GROUP);
    expect(held.filter(({ reporter }) => reporter === 'Wilma Crane')).toHaveLength(1);
  });

  it('takes the reports of a feed, tells which was refused and why, and leaves the rest out', async () => {
    const reply = await bot.ask(`/nec-admin import ${SITE}/feed`, OFFICER);
    const text = toPlainText(reply);
    expect(text).toContain('2 of 3 reports imported');
    expect(text).toContain('This report is strictly confidential');
    expect(text).not.toContain('Gutters');
    expect(reply.controls).toEqual([
      { type: 'button', label: 'Check what was found', action: '1 nec-admin review' },
    ]);
    expect(await bot.text(`/nec-admin import ${SITE}/feed since:2026-11-01`, OFFICER)).toContain(
      'Held already:',
    );
  });

  it('goes on with a feed when one of its reports was removed before, and says so', async () => {
    await bot.ask('/nec-admin remove 2026-09-08-varga sure:yes', OFFICER);
    const text = await bot.text(`/nec-admin import ${SITE}/feed`, OFFICER);
    expect(text).toContain('1 of 3 reports imported');
    expect(text).toContain('This report was removed on Saturday 21 November 2026');
  });

  it('takes a text that speaks of itself as confidential only from somebody who says that it was published', async () => {
    expect(await bot.text(`/nec-admin import ${SITE}/secret.html`, OFFICER)).toContain(
      'The text says “Not for publication”. Only published reports may be imported.',
    );
    expect(await bot.text(`/nec-admin import ${SITE}/secret.html public:yes`, OFFICER)).toContain(
      'NEC report, 10 November 2026',
    );
  });

  it('asks for what it needs in a form, and takes pasted text from it', async () => {
    const form = await bot.form('/nec-admin import', OFFICER);
    expect(form.fields.map(({ name }) => name)).toEqual(['address', 'file', 'meeting', 'text']);
    const filled = {
      text: 'The lamp was mended.\n\nNames close on 5 March 2027.',
      meeting: '6 October 2026',
    };
    const text = toPlainText(await bot.send(form, filled, OFFICER));
    expect(text).toContain('Meeting of Tuesday 6 October 2026');
    expect(text).toContain('Friday 5 March 2027: Names close');
  });

  it('says what to type where no form can be shown', async () => {
    const text = await bot.text('/nec-admin import', OFFICER);
    expect(text).toContain('From the web: /nec-admin import https://example.org/nec-report');
    expect(text).toContain('Only published reports may be imported.');
  });

  it.each([
    ['an address without a page', `import ${SITE}/none`, 'There is no page at'],
    [
      'a page that says nothing of a meeting',
      `import ${SITE}/shop.html`,
      'does not say on which day the meeting was',
    ],
    ['a day that is none', `import ${SITE}/report.html meeting:yesterweek`, '“yesterweek” is not a day.'],
    ['a file that came with nothing', 'import file:F1', 'A file cannot be read here.'],
  ])('refuses in a plain sentence: %s', async (_what, words, said) => {
    const reply = await bot.ask(`/nec-admin ${words}`, OFFICER);
    expect(reply.failed).toBe(true);
    expect(toPlainText(reply)).toContain(said);
  });

  it('is for officers', async () => {
    expect(await bot.text(`/nec-admin import ${SITE}/report.html`)).toContain('Only officers');
  });
});
