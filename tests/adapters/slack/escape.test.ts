import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEscaped, toTyped } from '../../../src/adapters/slack/escape.ts';
import { parseMention } from '../../../src/core/chat/mention.ts';

describe('what a person typed, from what Slack sends', () => {
  it.each([
    ['search about:R&amp;D &lt;draft&gt;', 'search about:R&D <draft>'],
    ['search &amp;lt;b&amp;gt;', 'search &lt;b&gt;'],
    ['search &lt;!channel&gt;', 'search <!channel>'],
    ['search in <#C012AB3CD|general>', 'search in #general'],
    ['search in <#C012AB3CD>', 'search in #C012AB3CD'],
    ['search <!here> <!channel|channel>', 'search @here channel'],
    ['search <!subteam^S012|@secretaries>', 'search @secretaries'],
    ['remind on mention:<!subteam^S012|@secretaries>', 'remind on mention:<!subteam^S012>'],
    ['search <https://example.org/a?b=1&amp;c=2>', 'search https://example.org/a?b=1&c=2'],
    ['search <http://example.org|example.org>', 'search example.org'],
    ['search <mailto:sam@example.org|sam@example.org>', 'search sam@example.org'],
    ['officers add:<@U012AB3CD|sam>', 'officers add:<@U012AB3CD|sam>'],
    ['officers add:<@U012AB3CD|Sam Smith>', 'officers add:<@U012AB3CD>'],
    ['officers add:<@U012AB3CD>', 'officers add:<@U012AB3CD>'],
  ])('reads %s', (sent, typed) => {
    expect(toTyped(sent)).toBe(typed);
  });

  it('gives commands a mention that they can read', () => {
    expect(parseMention(toTyped('<@U012AB3CD|Sam Smith>'))).toEqual({ type: 'slack-user', id: 'U012AB3CD' });
  });

  it('undoes Slack’s escaping of any text, and nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toTyped(toEscaped(text))).toBe(text);
      }),
    );
  });

  it('leaves nothing in escaped text that Slack would read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toEscaped(text)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/u);
      }),
    );
  });
});
