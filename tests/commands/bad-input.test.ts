import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { lineOf } from '../../src/core/chat/command.ts';
import { toPlainText } from '../../src/core/chat/plain-text.ts';
import { openTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

/** A sentence of ours, not of the machinery. */
const unkind = /\b(?:Error|undefined|null|NaN|expected|Invalid|stack)\b|\[object/u;

describe('a line that nobody foresaw', () => {
  it.each([
    ['/nec latset', 'Did you mean /nec latest?'],
    ['/nec dedlines', 'Did you mean /nec deadlines?'],
    ['/nec weather', 'There is no command “weather”.'],
    ['/nec-admin weather', '/nec-admin knows: '],
    ['/nec-admin remind', '/nec-admin remind needs one more word: on, show'],
    ['/nec-admin remind onn', 'Did you mean /nec-admin remind on?'],
    ['/nce latest', 'There is no “/nce”. Did you mean /nec?'],
    ['/nec deadlines withn:30', 'Did you mean within:?'],
    ['/nec votes npf', '/nec votes does not know “npf”.'],
    ['/nec deadlines within:', '“within” needs a value.'],
    ['""', 'There is no command “""”.'],
    ['/nec “”', 'There is no command ““””.'],
    ['/nec 🎉', 'There is no command “🎉”.'],
    ['/nec __proto__', 'There is no command “__proto__”.'],
    ['/nec toString', 'There is no command “tostring”.'],
    ['/nec latest __proto__:1', '/nec latest does not know'],
    ['/nec latest constructor:1', '/nec latest has no “constructor:”.'],
    ['/nec deadlines toString', '/nec deadlines does not know “toString”.'],
    [`/nec search ${'x'.repeat(61)}`, 'It takes at most 60 characters.'],
    [`/nec ${'x '.repeat(1_500)}`, 'That line has 3,005 characters; 2,000 is the most.'],
  ])('%s gets one plain sentence and the next step', async (line, expected) => {
    const text = await bot.text(line, { officer: true });
    expect(text).toContain(expected);
    const [title, sentence, next] = text.split('\n\n');
    expect(title).toBe('That did not work');
    expect(sentence).toMatch(/^Note: .*[.?]$/u);
    expect(next?.length).toBeGreaterThan(10);
    expect(text).not.toMatch(unkind);
    expect(text.length).toBeLessThan(500);
  });

  it.each(['', ' ', '\u200f', '\u202e', '\u0007'])(
    'that is empty to the eye is answered with help: “%s”',
    async (line) => {
      expect((await bot.ask(line)).title).toBe('What you can ask');
    },
  );

  it.each(['/nec \u202elatest', '\u200f/nec latest\u200e', '/nec la\u0000test'])(
    'with marks that nobody sees is read as it looks, and they are not sent back',
    async (line) => {
      const text = await bot.text(line);
      expect(text).toBe(await bot.text('/nec latest'));
      expect(await bot.text(`${line}x`)).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
    },
  );

  it('of ten megabytes is refused in a moment', () => {
    for (const line of ['x'.repeat(10_000_000), `/nec search ${'word '.repeat(2_000_000)}`]) {
      const start = performance.now();
      const preparation = bot.bot.router.prepare(line);
      expect(performance.now() - start).toBeLessThan(50);
      expect(preparation.type === 'refused' ? toPlainText(preparation.reply) : '').toMatch(
        /characters; 2,000 is the most\.\n\nTo add a report, save its text in a file/u,
      );
    }
  });

  it('never breaks anything: whatever the line, there is an answer that fits and no fault of ours', async () => {
    const command = fc.constantFrom(...commands.map(lineOf));
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('npf', 'past', 'as-of:', 'within:', '2022-12-05', '"', '__proto__', 'page:9', 'about:'),
      fc
        .tuple(
          fc.constantFrom('as-of:', 'within:', 'topic:', 'about:', 'time:'),
          fc.string({ maxLength: 12 }),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(command, fc.array(word, { maxLength: 5 }), async (line, words) => {
        const text = await bot.text([line, ...words].join(' '), { officer: true });
        expect(text).not.toContain('on our side');
        expect(text.length).toBeLessThanOrEqual(4_000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an answer of several pages', () => {
  it.each([
    '/nec latest',
    '/nec deadlines past',
    '/nec decisions',
    '/nec report baxter',
    '/nec search labour',
  ])('is followed to its end, each page fits, and none is empty: %s', async (line) => {
    let reply = await bot.ask(line);
    const { of = 1 } = reply.page ?? {};
    expect(of).toBeGreaterThan(1);
    for (let number = 1; number <= of; number += 1) {
      const text = toPlainText(reply);
      expect(text).toContain(`Page ${number} of ${of}.`);
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(reply.blocks.length).toBeGreaterThan(0);
      if (number < of) reply = await bot.press(reply, 'Next page');
    }
    expect(reply.controls?.some((control) => control.label.startsWith('Next page'))).toBe(false);
  });
});
