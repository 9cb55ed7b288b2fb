import type { WebClient } from '@slack/web-api';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import type { AttachedFile, Caller } from '../../core/chat/command.ts';
import { UserError } from '../../core/errors.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';

export interface AttachedParts extends Pick<AdapterParts, 'fetcher' | 'log'> {
  readonly client: WebClient;
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly onLost: (code: string) => void;
}

/** Reads the files of one interaction, by their ids. */
export type Attached = (files: readonly string[]) => NonNullable<Caller['attached']>;

/** The largest file that is fetched: as much as of any page. */
const MOST_BYTES = 5_000_000;
const MEGABYTE = 1_000_000;
/** Where Slack keeps files (Slack, file object, August 2026). */
const FILES_ORIGIN = 'https://files.slack.com';

const INSTEAD = 'Give the address of the report, or paste its text.';

/**
 * Only files that came with the interaction are read. The bot's token is sent to Slack alone, so a file that is kept anywhere else is refused. What
 * cannot be read is thrown as `UserError`.
 */
export function createAttached(parts: AttachedParts): Attached {
  const origins = [FILES_ORIGIN, ...(parts.apiUrl === null ? [] : [new URL(parts.apiUrl).origin])];
  return (files) => async (file) => {
    if (!files.includes(file)) throw notHere();
    const { name, size, address } = await findFile(file, parts);
    if (size > MOST_BYTES) throw tooLarge(size);
    if (!URL.canParse(address) || !origins.includes(new URL(address).origin)) throw keptElsewhere();
    const fetched = await parts.fetcher.fetch(address, {
      headers: { authorization: `Bearer ${parts.botToken}` },
      maxBytes: MOST_BYTES,
    });
    if (fetched.type === 'not-modified') throw unread();
    return { name: name ?? fetched.name, bytes: fetched.bytes } satisfies AttachedFile;
  };
}

interface Found {
  readonly name: string | null;
  readonly size: number;
  readonly address: string;
}

async function findFile(id: string, { client, log, onLost }: AttachedParts): Promise<Found> {
  try {
    const { file } = await client.files.info({ file: id });
    return { name: file?.name ?? null, size: file?.size ?? 0, address: file?.url_private_download ?? '' };
  } catch (error) {
    const fault = toSlackFault(error);
    if (fault.type === 'authorisation-lost') onLost(fault.code);
    log.warn({ platform: 'slack' }, `A file could not be read. ${faultSentence(fault)}`);
    throw told(fault, error);
  }
}

function told(fault: SlackFault, cause: unknown): UserError {
  if (fault.type !== 'refused')
    return new UserError(
      'slack-file-unread',
      'Slack did not hand the file over.',
      `Try again in a minute. ${INSTEAD}`,
      { cause },
    );
  if (fault.code === 'missing_scope')
    return new UserError(
      'slack-no-files',
      'This Slack app may not read files.',
      `${INSTEAD} Whoever runs the bot can add the scope files:read and install the app again.`,
      { cause },
    );
  return new UserError(
    'slack-file-gone',
    `Slack does not let the bot have this file (${fault.code}).`,
    `Choose it again. ${INSTEAD}`,
    { cause },
  );
}

function notHere(): UserError {
  return new UserError(
    'slack-file-not-here',
    'That file did not come with this question.',
    'Type the command without it, and choose the file in the form that opens.',
  );
}

function tooLarge(size: number): UserError {
  return new UserError(
    'file-too-large',
    `The file has ${(size / MEGABYTE).toFixed(1)} MB, and 5 MB is the most.`,
    INSTEAD,
  );
}

function keptElsewhere(): UserError {
  return new UserError('slack-file-elsewhere', 'That file is kept outside Slack.', INSTEAD);
}

function unread(): UserError {
  return new UserError('slack-file-unread', 'Slack did not hand the file over.', `Try again. ${INSTEAD}`);
}
