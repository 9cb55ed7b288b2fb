import { UserError } from '../../core/errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The system's own name of a fault, such as `ENOENT`; an empty string for anything else that was thrown. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a person is told when the disk refused: `store-full`, `store-read-only`, `store-missing` or `store-failed`. */
function toStoreFault(error: unknown, path: string, doing: 'read' | 'written'): UserError {
  const code = codeOf(error);
  const cause = { cause: error };
  if (FULL.has(code)) {
    const next = 'Make room there, then start nec-bot again; what was saved before is still there.';
    // Also while reading, when what is written then is the daily copy.
    return new UserError('store-full', `The disk is full: ${path} could not be written.`, next, cause);
  }
  if (FORBIDDEN.has(code)) {
    const next = 'Let the user that runs nec-bot read and write that folder, then start it again.';
    return new UserError(
      'store-read-only',
      `${path} could not be ${doing}: that is not allowed here.`,
      next,
      cause,
    );
  }
  if (code === 'ENOENT') {
    const next = 'Is the volume mounted? Check DATA_DIR, then start nec-bot again.';
    return new UserError('store-missing', `${path} could not be ${doing}: its folder is gone.`, next, cause);
  }
  const why = code === '' && error instanceof Error ? error.message : `the disk reports a fault (${code})`;
  const what = `${path} could not be ${doing}: ${why}.`;
  return new UserError('store-failed', what, 'Check the disk, then start nec-bot again.', cause);
}

/** Waits for work on a file; whatever goes wrong comes out as a `UserError`, for the store cannot go on after it. */
export async function explained<R>(
  path: string,
  doing: 'read' | 'written',
  work: () => Promise<R>,
): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UserError ? error : toStoreFault(error, path, doing);
  }
}

export function toMissing(path: string): UserError {
  const next = `Is the volume mounted? If the file is lost, restore it from a backup (or from ${path}.bak, if that is there).`;
  return new UserError('store-missing', `${path} is missing, though nec-bot has made it before.`, next);
}

export function toDamaged(path: string, reason: string): UserError {
  const what = `${path} is damaged (${reason}), and there is no good copy beside it.`;
  return new UserError(
    'store-damaged',
    what,
    'Restore this file from a backup; nec-bot has left it as it is.',
  );
}

export function toNewer(path: string): UserError {
  const what = `${path} was made by a newer nec-bot.`;
  return new UserError('store-newer', what, 'Update the bot or restore a backup; the file is left as it is.');
}

export function toChanged(path: string): UserError {
  const what = `${path} was changed by somebody else while nec-bot was running; nothing was written over it.`;
  const next = 'See that only one nec-bot uses this folder, then start it again.';
  return new UserError('store-changed', what, next);
}
