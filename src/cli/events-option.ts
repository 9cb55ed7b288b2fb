import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { eventId, type KnownEvent, knownEventSchema } from '../core/dates/known-event.ts';
import { UserError } from '../core/errors.ts';
import { findRoot } from '../root.ts';
import { readKnownEvents } from '../store/known-events.ts';

const EXAMPLE =
  '[{"name": "Annual Conference", "first": "2026-09-27", "last": "2026-09-30", "source": "the party’s page"}]';

/**
 * The events that come with the bot and those in the file, if one is given (JSON: a list of events); one of the file stands in
 * place of one of the same name and year. Throws `UserError` `bad-events`.
 */
export async function readEvents(file: string | undefined): Promise<readonly KnownEvent[]> {
  const bundled = await readKnownEvents(join(findRoot(), 'data'));
  if (file === undefined) return bundled;
  const all = [...bundled, ...(await readEventsFile(file))];
  return [...new Map(all.map((event) => [eventId(event), event])).values()];
}

async function readEventsFile(file: string): Promise<readonly KnownEvent[]> {
  const parsed = z.array(knownEventSchema).safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw toFault(file, `${where}${issue?.message ?? 'not valid'}`);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw toFault(file, error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read', error);
  }
}

function toFault(file: string, wrong: string, cause?: unknown): UserError {
  return new UserError(
    'bad-events',
    `The file of events ${file} is not right (${wrong}).`,
    `Write it as a list such as ${EXAMPLE}`,
    { cause },
  );
}
