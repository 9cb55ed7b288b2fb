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

  it('loses no word', () => {
    const text = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const chunks = toPlainChunks({ title: 'Title', blocks: [{ type: 'paragraph', text }] });
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.join(' ').replaceAll('\n', ' ').replace(/ +/gu, ' ')).toBe(`Title ${text}`);
  });
});
