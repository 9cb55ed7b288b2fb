import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainChunks } from '../../../src/adapters/discord/plain-chunks.ts';
import { arbitraryReply } from '../../support/arbitrary-reply.ts';
import { messageFaults } from '../../wire/discord/checks.ts';

describe('a reply as plain messages', () => {
  it('cuts any reply into contents that Discord takes', () => {
    fc.assert(
      fc.property(arbitraryReply(), (reply) => {
        const chunks = toPlainChunks(reply, 'ref 0123456789ab');
        for (const content of chunks)
          expect(messageFaults({ content, allowed_mentions: { parse: [] } }, 'MessageCreateRequest')).toEqual(
            [],
          );
        expect(chunks.at(-1)).toMatch(/ref 0123456789ab$/u);
      }),
    );
  });

  it('names a role before all else, and cuts no less well for it', () => {
    fc.assert(
      fc.property(arbitraryReply(), (reply) => {
        const mention = '<@&1457469483726660077>';
        const [first, ...further] = toPlainChunks(reply, null, mention);
        expect(first?.startsWith(`${mention}\n`)).toBe(true);
        expect((first ?? '').length).toBeLessThanOrEqual(2_000);
        expect(further.join('')).not.toContain(mention);
      }),
    );
  });

  it('loses no word', () => {
    const text = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const chunks = toPlainChunks({ title: 'Title', blocks: [{ type: 'paragraph', text }] });
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.join(' ').replaceAll('\n', ' ').replace(/ +/gu, ' ')).toBe(`Title ${text}`);
  });
});
