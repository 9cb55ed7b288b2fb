import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { UserError } from '../core/errors.ts';

/**
 * The value in a data file that comes with the bot. Throws `UserError` `bundled-bad` that names the file, the
 * first field that is wrong, and what is wrong with it.
 */
export async function readDataFile<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  const [issue, ...others] = parsed.error.issues;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  const field = issue?.path.map(String).join('.') ?? '';
  throw toBadData(path, field, `${issue?.message ?? 'is not valid'}${more}`);
}

/** A fault in a data file, as `<file>: <field>: <what is wrong>`. */
export function toBadData(path: string, field: string, wrong: string, cause?: unknown): UserError {
  const where = field === '' ? path : `${path}: ${field}`;
  const next = `Correct ${field === '' ? 'this file' : `“${field}” in this file`}, or install nec-bot again.`;
  return new UserError('bundled-bad', `${where}: ${wrong}.`, next, { cause });
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw toBadData(path, '', 'cannot be read', error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw toBadData(
      path,
      '',
      `is not JSON (${error instanceof Error ? error.message : 'unknown fault'})`,
      error,
    );
  }
}
