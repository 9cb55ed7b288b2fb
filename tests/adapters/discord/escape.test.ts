import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toLabel } from '../../../src/adapters/discord/escape.ts';
import { hostileText } from '../../support/arbitrary-reply.ts';

/** What Discord shows of text that holds only escapes: a backslash before a mark is not shown (Markdown of Discord, rule “escape”). */
const shown = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
const invisible = /(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu;

describe('text of others on Discord', () => {
  it.each([
    ['@everyone and @here', '\\@everyone and \\@here'],
    ['somebody@example.org', 'somebody@example.org'],
    ['<@123> <@&456> <#789> </nec latest:1>', '\\<@123\\> \\<@&456\\> \\<#789\\> \\</nec latest:1\\>'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['steam://run and discord.gg/abc', 'steam\\://run and discord\\.gg/abc'],
    ['at 10:30, :smile: and a:b', 'at 10:30, \\:smile: and a:b'],
    ['*a* _b_ ~~c~~ ||d|| `e`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`'],
    ['# a\n-# b\n- c\n1. d\n> e', '\\# a\n\\-# b\n\\- c\n1\\. d\n\\> e'],
    ['5 - 3, no. 1 and 2023-07-21', '5 - 3, no. 1 and 2023-07-21'],
    ['C:\\temp', 'C:\\\\temp'],
    ['turned \u202Eround\u0000', 'turned round'],
    ['£366,604 (up 2%) “quoted” – it’s', '£366,604 (up 2%) “quoted” – it’s'],
  ])('%j is sent as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('shows every text as it was written, without invisible marks', () => {
    fc.assert(
      fc.property(hostileText(400), (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text.replaceAll('\t', ' ').replace(invisible, ''));
      }),
    );
  });

  it('reads long hostile text in little time', () => {
    const began = performance.now();
    for (const mark of [' ', '-', ':a', '1.', '\n ', '@']) escapeMarkdown(mark.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('labels on Discord', () => {
  it('are one line, not too long, and never blank', () => {
    expect(toLabel('two\nlines', 80, 'Open')).toBe('two lines');
    expect(toLabel('\u202E \u202C', 80, 'Open')).toBe('Open');
    expect(toLabel('12345678901', 10, 'Open')).toBe('123456789…');
    expect(toLabel('12345678👍9', 10, 'Open')).toBe('12345678…');
  });
});
