import { describe, expect, it } from 'vitest';
import { checkPlace } from '../../../src/adapters/discord/check-place.ts';
import { createFakeRest, type FakeAnswer } from './fake-rest.ts';

const SERVER = '1457468924290660002';
const CHANNEL = '1457510428359000003';
const THREAD = '1457510428359000004';
const USER = '1457469483726660001';
const ROLE = '1457469483726660002';
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const EMBED = 1n << 14n;
const ATTACH = 1n << 15n;
const IN_THREADS = 1n << 38n;
const MANAGE_THREADS = 1n << 34n;
const NEEDED = VIEW | SEND | EMBED | ATTACH;

interface Server {
  /** Of everyone. */
  readonly permissions?: bigint;
  /** Of the bot's own role. */
  readonly own?: bigint;
  readonly overwrites?: readonly { id: string; allow: bigint; deny: bigint }[];
  readonly type?: number;
  readonly thread?: { readonly archived: boolean; readonly locked: boolean };
}

async function missingIn(
  { permissions = NEEDED, own = 0n, overwrites = [], type = 0, thread }: Server,
  channel = CHANNEL,
): Promise<string[]> {
  const permission_overwrites = overwrites.map(({ id, allow, deny }) => ({
    id,
    allow: String(allow),
    deny: String(deny),
  }));
  const { rest } = createFakeRest(({ path }): FakeAnswer => {
    if (path === `/channels/${CHANNEL}`)
      return { status: 200, body: { type, guild_id: SERVER, permission_overwrites } };
    if (path === `/channels/${THREAD}`)
      return {
        status: 200,
        body: { type: 11, guild_id: SERVER, parent_id: CHANNEL, thread_metadata: thread },
      };
    if (path === `/guilds/${SERVER}/roles`)
      return {
        status: 200,
        body: [
          { id: SERVER, permissions: String(permissions) },
          { id: ROLE, permissions: String(own) },
          { id: '1457469483726660003', permissions: '8' },
        ],
      };
    return { status: 200, body: { roles: [ROLE] } };
  });
  return await checkPlace({ rest, userId: USER }, { channel });
}
const lacking = (name: string): string =>
  `The bot lacks ${name} here: ask somebody who manages this server to give it.`;

describe('what the bot lacks to post in a place on Discord', () => {
  it('is nothing where it has all that it needs, by whatever way', async () => {
    expect(await missingIn({})).toEqual([]);
    expect(await missingIn({ permissions: 0n, own: NEEDED })).toEqual([]);
    expect(await missingIn({ permissions: 0n, own: 8n })).toEqual([]);
    expect(
      await missingIn({ permissions: VIEW, overwrites: [{ id: USER, allow: NEEDED, deny: 0n }] }),
    ).toEqual([]);
  });

  it.each<[string, Server]>([
    ['Send Messages', { permissions: NEEDED & ~SEND }],
    ['Embed Links', { permissions: NEEDED & ~EMBED }],
    ['Attach Files', { permissions: NEEDED & ~ATTACH }],
    ['View Channel', { permissions: 0n }],
    ['View Channel', { overwrites: [{ id: SERVER, allow: 0n, deny: VIEW }] }],
    ['Attach Files', { overwrites: [{ id: ROLE, allow: 0n, deny: ATTACH }] }],
    [
      'Send Messages',
      {
        overwrites: [
          { id: ROLE, allow: SEND, deny: 0n },
          { id: USER, allow: 0n, deny: SEND },
        ],
      },
    ],
  ])('is %s, with who can give it', async (name, server) => {
    expect(await missingIn(server)).toEqual([lacking(name)]);
  });

  it('is several things at once', async () => {
    expect(await missingIn({ permissions: VIEW })).toEqual([
      lacking('Send Messages'),
      lacking('Embed Links'),
      lacking('Attach Files'),
    ]);
  });

  it('is another permission in a thread, which has those of its channel', async () => {
    const thread = { archived: false, locked: false };
    expect(await missingIn({ thread }, THREAD)).toEqual([lacking('Send Messages in Threads')]);
    expect(await missingIn({ thread, permissions: VIEW | IN_THREADS | EMBED | ATTACH }, THREAD)).toEqual([]);
  });

  it('is a closed thread only where writing does not open it again', async () => {
    const permissions = NEEDED | IN_THREADS;
    const closed = { archived: true, locked: false };
    expect(await missingIn({ permissions, thread: closed }, THREAD)).toEqual([]);
    const locked = { archived: true, locked: true };
    expect(await missingIn({ permissions, thread: locked }, THREAD)).toEqual([
      expect.stringContaining('locked'),
    ]);
    expect(await missingIn({ permissions: permissions | MANAGE_THREADS, thread: locked }, THREAD)).toEqual(
      [],
    );
  });

  it('is the kind of channel in a forum', async () => {
    expect(await missingIn({ type: 15 })).toEqual([expect.stringContaining('text channel')]);
  });

  it.each<[string, FakeAnswer, readonly unknown[]]>([
    [
      'a channel that is gone',
      { status: 404, body: { code: 10_003, message: 'Unknown Channel' } },
      [expect.stringContaining('no longer there')],
    ],
    [
      'a channel that is hidden from it',
      { status: 403, body: { code: 50_001, message: 'Missing Access' } },
      [expect.stringContaining('View Channel')],
    ],
    ['a Discord that is out of order', { status: 502, body: {} }, []],
    ['something of an unknown form', { status: 200, body: { type: 'text' } }, []],
    ['no way there', Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []],
  ])('is told of %s, and what is unknown is no fault', async (_what, answer, missing) => {
    const { rest } = createFakeRest(() => answer);
    expect(await checkPlace({ rest, userId: USER }, { channel: CHANNEL })).toEqual(missing);
  });
});
