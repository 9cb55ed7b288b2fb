import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';

const NAME = 'bot.sock';
/** The system holds 104 (macOS) to 108 (Linux) bytes of a socket's path and would cut a longer one off. */
const MOST_BYTES = 100;
/** The longest name used beside the socket: `bot-0123456789ab.take`. */
const LONGEST_NAME = `bot-${'0'.repeat(12)}.take`;

/** Where the running bot listens: a path in `dir` that the system can hold. Throws `UserError` `socket-path-too-long`. */
export function socketPath(dir: string): string {
  const whole = resolve(dir);
  const fits = [whole, relative(process.cwd(), whole)].find(
    (folder) => Buffer.byteLength(join(folder, LONGEST_NAME)) <= MOST_BYTES,
  );
  if (fits !== undefined) return join(fits, NAME);
  const what = `The path of ${whole} is too long for a socket, which may have ${MOST_BYTES} bytes in all.`;
  throw new UserError('socket-path-too-long', what, 'Give DATA_DIR a shorter path.');
}

/** A name beside the socket, made from `key` so that those with the same key meet there. */
export function besideSocket(path: string, key: string, ending: 'new' | 'take'): string {
  const short = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return join(path, '..', `bot-${short}.${ending}`);
}
