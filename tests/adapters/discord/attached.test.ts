import type { APIInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createAttached } from '../../../src/adapters/discord/attached.ts';
import type { AttachedFile } from '../../../src/core/chat/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Fetcher, FetchOptions } from '../../../src/core/ports/fetcher.ts';

const ID = '1457599999990660001';
const FILE = {
  id: ID,
  filename: 'report.pdf',
  size: 1_000,
  url: 'https://cdn.example.org/attachments/1/2/report.pdf?ex=1',
  proxy_url: 'https://media.example.org/1',
};
const FIVE_MEGABYTES = 5 * 1_024 * 1_024;

/** Reads one file of an interaction that came with another. */
async function read(
  file: string,
  data: unknown,
  fetch: Fetcher['fetch'] = async (url) => ({
    type: 'fetched',
    url,
    bytes: new Uint8Array([1, 2, 3]),
    contentType: null,
    charset: null,
    name: 'something.else',
    etag: null,
    lastModified: null,
  }),
): Promise<{ readonly found: AttachedFile; readonly asked: readonly (readonly [string, FetchOptions])[] }> {
  const asked: [string, FetchOptions][] = [];
  const noting: Fetcher = {
    fetch: async (url, options = {}) => {
      asked.push([url, options]);
      return await fetch(url, options);
    },
    close: async () => {},
  };
  const found = await createAttached({ data } as unknown as APIInteraction, noting)(file);
  return { found, asked };
}

describe('a file that came with an interaction of Discord', () => {
  it('is fetched from where Discord keeps it, at most 5 MB, and has the name it was sent with', async () => {
    const { found, asked } = await read(ID, { resolved: { attachments: { [ID]: FILE } } });
    expect(found).toEqual({ name: 'report.pdf', bytes: new Uint8Array([1, 2, 3]) });
    expect(asked).toEqual([[FILE.url, { maxBytes: FIVE_MEGABYTES }]]);
  });

  it.each([
    ['another id', '1457599999990660002', { resolved: { attachments: { [ID]: FILE } } }],
    ['a name that every object has', 'constructor', { resolved: { attachments: { [ID]: FILE } } }],
    ['an interaction without files', ID, {}],
    ['an interaction without anything', ID, undefined],
    ['a file that is told in part', ID, { resolved: { attachments: { [ID]: { id: ID } } } }],
  ])('is not there for %s', async (_what, file, data) => {
    await expect(read(file, data)).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('is refused before it is fetched when it is too large', async () => {
    const attachments = { [ID]: { ...FILE, size: FIVE_MEGABYTES + 60_000 } };
    await expect(
      read(ID, { resolved: { attachments } }, async () => {
        throw new Error('it was fetched');
      }),
    ).rejects.toThrow('The file has 5.1 MB, and 5 MB is the most.');
  });

  it('that cannot be fetched is told as the fetcher tells it', async () => {
    const gone = new UserError('gone', 'The page is no longer there.', 'Try another.');
    await expect(
      read(ID, { resolved: { attachments: { [ID]: FILE } } }, async () => {
        throw gone;
      }),
    ).rejects.toBe(gone);
  });
});
