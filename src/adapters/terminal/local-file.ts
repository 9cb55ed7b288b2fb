import { constants, type FileHandle, open } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { AttachedFile } from '../../core/chat/command.ts';
import { UserError } from '../../core/errors.ts';

const MEGABYTE = 1_024 * 1_024;
/** The most bytes of a file that comes with a question. */
const MOST_BYTES = 5 * MEGABYTE;

/** `~/Documents/report.pdf` */
const homePattern = /^~(?=[\\/])/u;

/** Reads the file whose path was typed, seen from the folder that the program was started in. Throws `UserError`. */
export async function readLocalFile(typed: string, mostBytes = MOST_BYTES): Promise<AttachedFile> {
  const path = homePattern.test(typed) ? join(homedir(), typed.slice(1)) : typed;
  try {
    // Not blocking: a pipe without a writer would hold up the terminal for good.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return { name: basename(path), bytes: await bytesOf(file, typed, mostBytes) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof UserError ? error : toUserError(error, typed);
  }
}

async function bytesOf(file: FileHandle, typed: string, mostBytes: number): Promise<Uint8Array> {
  const about = await file.stat();
  if (!about.isFile())
    throw new UserError(
      'not-a-file',
      `“${typed}” is not a file.`,
      'Type the path of one file, of text, HTML, PDF or Word.',
    );
  if (about.size > mostBytes)
    throw new UserError(
      'file-too-large',
      `“${typed}” has ${(about.size / MEGABYTE).toFixed(1)} MB, and ${mostBytes / MEGABYTE} MB is the most.`,
      'Save the report alone as text, and try that file.',
    );
  return await readAtMost(file, about.size);
}

/** So much as it held when it was looked at, should it grow meanwhile. */
async function readAtMost(file: FileHandle, size: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(size), 0, size, 0);
  return buffer.subarray(0, bytesRead);
}

function toUserError(error: unknown, typed: string): UserError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const next = 'Type its path as it stands, in quotation marks if it holds spaces.';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UserError('file-missing', `There is no file “${typed}”.`, next, { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new UserError(
      'file-forbidden',
      `The file “${typed}” may not be read.`,
      'Give your user the right to read it, and try again.',
      { cause: error },
    );
  return new UserError('file-unreadable', `The file “${typed}” could not be read.`, next, { cause: error });
}
