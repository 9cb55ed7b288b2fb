import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { UserError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { faultOf, type GoodFile, readEnvelope, type Shape, toEnvelopeText } from './envelope.ts';
import { eraseDamaged, eraseFile } from './erase-file.ts';
import {
  findFile,
  findIdentity,
  type Identity,
  isDanglingLink,
  isNewerThan,
  keepAside,
} from './file-on-disk.ts';
import { makeFolder } from './folder.ts';
import { createGroupCommit } from './group-commit.ts';
import { replaceFile } from './replace-file.ts';
import { explained, toChanged, toDamaged, toMissing, toNewer } from './store-fault.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface DurableFileOptions<T> extends Shape<T> {
  readonly path: string;
  readonly clock: Clock;
  /** Told, in one sentence for a person, when something was mended. */
  readonly warn: (message: string) => void;
  /** Whether this file is known to have been made before: then its absence is a fault and not a beginning. */
  readonly wasMade: boolean;
  /** Awaited when the file is first there, before its first write counts as done. */
  readonly onMade?: () => Promise<void>;
  /** Reads what is there and changes nothing on the disk, not even to mend it. */
  readonly readOnly?: boolean;
}

/** A lowdb adapter that can also take the file's words away for good. */
export interface DurableFile<T> extends Adapter<T> {
  /** Takes the file away with all its copies, after the writes asked for before. Nothing is to be read or written afterwards. */
  erase(): Promise<void>;
  /** Takes away the damaged ones that were kept aside. */
  eraseDamaged(): Promise<void>;
  /** Gives the copy what the file holds now. */
  renewCopy(): Promise<void>;
}

/** What was read: the data, and the bytes that hold them. */
interface Taken<T> {
  readonly file: GoodFile<T>;
  readonly bytes: Uint8Array;
  readonly identity: Identity;
}

/**
 * A lowdb adapter whose acknowledged writes outlive a crash or a power cut, and which never begins anew over a file that is
 * missing, damaged, made by a newer version or changed by somebody else: it throws `UserError` with codes `store-missing`,
 * `store-damaged`, `store-newer` and `store-changed`, and `store-full`, `store-read-only` or `store-failed` from the disk.
 * After a failed write every later write fails too: memory is then ahead of the disk, and the process has to end.
 */
export function createDurableFile<T>(options: DurableFileOptions<T>): DurableFile<T> {
  const { path, clock, warn, readOnly = false } = options;
  const copyPath = `${path}.bak`;
  let identity: Identity | null = null;
  let epoch = 0;
  let copied = Number.NEGATIVE_INFINITY;
  let known = options.wasMade;

  async function read(): Promise<T | null> {
    const taken = await take();
    if (taken === null) return null;
    identity = taken.identity;
    epoch = taken.file.epoch;
    if (!readOnly) {
      await sayMade();
      await copyIfOlder(taken.bytes);
    }
    return taken.file.data;
  }

  async function take(): Promise<Taken<T> | null> {
    const found = await findFile(path);
    if (found === null) {
      if (options.wasMade || (await isDanglingLink(path))) throw toMissing(path);
      return null;
    }
    const opened = readEnvelope(found.bytes, options);
    if (opened.type === 'newer') throw toNewer(path);
    if (opened.type === 'bad') return recover(opened.reason, found.identity);
    return { ...found, file: opened };
  }

  /** The last good copy takes the damaged file's place, which is kept under another name. */
  async function recover(reason: string, bad: Identity): Promise<Taken<T>> {
    const copy = await findFile(copyPath);
    const opened = copy === null ? null : readEnvelope(copy.bytes, options);
    if (copy === null || opened === null || opened.type !== 'good') throw toDamaged(path, reason);
    const { bytes } = copy;
    if (readOnly) {
      warn(`${path} is damaged (${reason}); its copy of ${opened.savedAt} was read instead.`);
      return { file: opened, bytes, identity: bad };
    }
    const kept = await keepAside(path, clock.now());
    const mended = await replaceFile(path, bytes);
    warn(
      `${path} was damaged (${reason}). Its copy of ${opened.savedAt} is used; the damaged one is ${kept}.`,
    );
    return { file: opened, bytes, identity: mended };
  }

  async function sayMade(): Promise<void> {
    if (!known) await options.onMade?.();
    known = true;
  }

  async function copyIfOlder(bytes: Uint8Array): Promise<void> {
    copied = clock.now().getTime();
    if (!(await isNewerThan(copyPath, path))) await replaceFile(copyPath, bytes);
  }

  async function copyDaily(): Promise<void> {
    if (clock.now().getTime() - copied < DAY) return;
    const found = await findFile(path);
    if (found === null || found.identity !== identity) throw toChanged(path);
    await copyIfOlder(found.bytes);
  }

  async function refuseForeign(): Promise<void> {
    if ((await findIdentity(path)) !== identity) throw toChanged(path);
  }

  function toText(data: T): string {
    const checked = options.schema.safeParse(data);
    if (!checked.success) throw new Error(`it could not be read again (${faultOf(checked.error)})`);
    return toEnvelopeText(options.version, epoch + 1, clock.now(), data);
  }

  function refuseReader(): void {
    if (readOnly)
      throw new UserError('store-read-only', `${path} was opened for reading only.`, 'Ask the bot.');
  }

  async function commit(data: T): Promise<void> {
    refuseReader();
    const text = toText(data);
    if (identity === null) {
      await makeFolder(dirname(path));
      copied = clock.now().getTime();
    }
    await copyDaily();
    identity = await replaceFile(path, text, refuseForeign);
    epoch += 1;
    await sayMade();
  }

  async function erase(): Promise<void> {
    refuseReader();
    await refuseForeign();
    await eraseFile(path);
    identity = null;
  }

  async function renewCopy(): Promise<void> {
    refuseReader();
    const [found, copy] = [await findFile(path), await findFile(copyPath)];
    if (found === null || (copy !== null && Buffer.compare(copy.bytes, found.bytes) === 0)) return;
    await replaceFile(copyPath, found.bytes);
  }

  // `null` erases. What is asked for last holds, as with two values.
  const write = createGroupCommit((data: T | null) =>
    explained(path, 'written', () => (data === null ? erase() : commit(data))),
  );
  return {
    read: () => explained(path, 'read', read),
    write,
    erase: () => write(null),
    eraseDamaged: () =>
      explained(path, 'written', async () => {
        refuseReader();
        await eraseDamaged(path);
      }),
    renewCopy: () => explained(path, 'written', renewCopy),
  };
}
