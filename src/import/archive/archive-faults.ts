import { UserError } from '../../core/errors.ts';

const NEXT = 'Open the file in the program that made it, save it again, then import that file.';

/** An archive that is made to do harm, or that could: never unpacked. `what` follows “The file”. */
export function unsafeArchive(what: string): UserError {
  return new UserError('unsafe-archive', `The file ${what}, and is not opened.`, NEXT);
}

/** An archive that cannot be read as one. */
export function damagedArchive(cause?: unknown): UserError {
  return new UserError('damaged-archive', 'The file is damaged, or not all of it has arrived.', NEXT, {
    cause,
  });
}

/** An archive, or a part of one, that needs a password. */
export function lockedArchive(): UserError {
  return new UserError(
    'locked-file',
    'The file is protected by a password.',
    'Save it without a password, then import that file.',
  );
}
