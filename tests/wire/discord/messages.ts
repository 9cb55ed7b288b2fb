import { messageFaults } from './checks.ts';
import { fileFaults } from './file-checks.ts';
import type { SentFile } from './multipart.ts';
import { type Answer, type Asked, checked, refusal, type Standing, snowflake } from './world.ts';

/** What is said against a message with the files that came with it. */
export function messageAndFiles(body: unknown, files: readonly SentFile[], schema: string): string[] {
  return [...messageFaults(body, schema), ...fileFaults(body, files)];
}

/** What the channel of a direct message has before the person's id. */
const DIRECT = '1';

let posted = 0;

/** Puts a message into a channel, or gives the one of the same nonce that stands there. */
export function post({ world, parts: [channel = ''], body, files }: Asked): Answer {
  if (world.closed.has(channel.slice(DIRECT.length)) && channel.startsWith(DIRECT))
    return refusal(403, 50_007, 'Cannot send messages to this user');
  const fault = checked(world, messageAndFiles(body, files, 'MessageCreateRequest'));
  if (fault !== null) return fault;
  const {
    nonce,
    enforce_nonce,
    content = '',
    components = [],
  } = body as {
    nonce?: string;
    enforce_nonce?: boolean;
    content?: string;
    components?: unknown[];
  };
  if (nonce === undefined || enforce_nonce !== true) world.violate('a post without an enforced nonce');
  const standing = world.messages.get(channel) ?? [];
  const same = standing.find((message) => message.nonce === nonce);
  if (same !== undefined) return { status: 200, body: same };
  posted += 1;
  const message: Standing = {
    id: snowflake(Date.now(), posted),
    nonce,
    author: { id: world.userId },
    content,
    components,
  };
  world.messages.set(channel, [...standing, message]);
  return { status: 200, body: message };
}

/** Newest first, as Discord gives them, of those nearest after the id; without the nonce, on which nobody may rely. */
export function history({ world, parts: [channel = ''], query }: Asked): Answer {
  if ((world.permissions & (1n << 16n)) === 0n) return { status: 200, body: [] };
  const after = BigInt(query.get('after') ?? '0');
  const limit = Number(query.get('limit') ?? '50');
  if (limit > 100) world.violate(`limit ${limit}`);
  const found = (world.messages.get(channel) ?? []).filter(({ id }) => BigInt(id) > after);
  return {
    status: 200,
    body: found
      .slice(0, limit)
      .reverse()
      .map(({ nonce: _, ...message }) => message),
  };
}

/** Changes a message that stands there; one of components takes no plain text any more. */
export function edit({ world, parts: [channel = '', id = ''], body, files }: Asked): Answer {
  const standing = world.messages.get(channel) ?? [];
  const before = standing.find((message) => message.id === id);
  if (before === undefined) return refusal(404, 10_008, 'Unknown Message');
  const fault = checked(world, messageAndFiles(body, files, 'MessageEditRequestPartial'));
  if (fault !== null) return fault;
  const { roles } = (body as { allowed_mentions: { roles?: unknown } }).allowed_mentions;
  if (roles !== undefined) world.violate('an edit that rings');
  const { content = before.content, components = before.components } = body as Partial<Standing>;
  const message: Standing = { ...before, content: content ?? '', components };
  world.messages.set(
    channel,
    standing.map((other) => (other.id === id ? message : other)),
  );
  return { status: 200, body: message };
}

/** The channel of direct messages to a person, the same every time. */
export function openDirect({ body }: Asked): Answer {
  const { recipient_id: person } = body as { recipient_id?: string };
  if (person === undefined || !/^\d{17,20}$/u.test(person))
    return refusal(400, 50_033, 'Invalid Recipient(s)');
  return { status: 200, body: { id: `${DIRECT}${person}`, type: 1 } };
}
