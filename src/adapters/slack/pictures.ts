import type { WebClient } from '@slack/web-api';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { type Attachment, attachmentsOf } from '../../core/chat/attachments.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { type Files, NO_FILES } from './body.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';
import { inTime } from './in-time.ts';

export interface PicturesParts extends Pick<AdapterParts, 'draw' | 'log'> {
  readonly client: WebClient;
  readonly now?: () => number;
  readonly withinMs?: number;
}

/** How long an answer waits for its pictures, drawn and uploaded. */
const WITHIN_MS = 5_000;
/** The operator is told of pictures that fail once in so long. */
const TOLD_EVERY_MS = 3_600_000;

/** The drawn pictures of a reply, uploaded for Slack to show. */
export interface Pictures {
  /** The files that Slack has by now; a picture that could not be drawn or uploaded in time is missing. Never rejects. */
  upload(reply: Reply): Promise<Files>;
}

/** Pictures go up as files of the bot’s own, in no channel; a message then shows them by their ids. */
export function createPictures(parts: PicturesParts): Pictures {
  const { client, draw, log, now = () => performance.now(), withinMs = WITHIN_MS } = parts;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (sentence: string): void => {
    if (now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = now();
    log.warn({ platform: 'slack', event: 'picture-left-out' }, sentence);
  };
  const uploadAll = async (reply: Reply, files: Map<Drawing, string>): Promise<void> => {
    const attachments = await attachmentsOf(reply, draw, (error) =>
      tell(`A picture could not be drawn, so its answer came without: ${reasonOf(error)}`),
    );
    await Promise.all(
      attachments.map(async (attachment) => {
        try {
          files.set(attachment.drawing, await uploadOne(client, attachment, withinMs));
        } catch (error) {
          tell(uploadTold(toSlackFault(error)));
        }
      }),
    );
  };
  return {
    upload: async (reply) => {
      if (!reply.blocks.some(({ type }) => type === 'image')) return NO_FILES;
      const files = new Map<Drawing, string>();
      const done = await inTime(uploadAll(reply, files), withinMs);
      if (done === 'late')
        tell(`Pictures took longer than ${withinMs / 1_000} seconds, so an answer came without.`);
      // What comes later is for nobody: the message is being made.
      return new Map(files);
    },
  };
}

/** The id of the file. Throws what the SDK throws, or an error of ours when Slack did not take the bytes. */
async function uploadOne(client: WebClient, picture: Attachment, withinMs: number): Promise<string> {
  const { name, bytes, drawing } = picture;
  const { upload_url, file_id } = await client.files.getUploadURLExternal({
    filename: name,
    length: bytes.byteLength,
  });
  if (upload_url === undefined || file_id === undefined)
    throw new Error('Slack named no address for the picture.');
  const response = await fetch(upload_url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'image/png' },
    signal: AbortSignal.timeout(withinMs),
  });
  if (!response.ok) throw new Error(`Slack did not take the picture (HTTP ${response.status}).`);
  await client.files.completeUploadExternal({ files: [{ id: file_id, title: drawing.title }] });
  return file_id;
}

function uploadTold(fault: SlackFault): string {
  if (fault.type === 'refused' && fault.code === 'missing_scope')
    return 'The Slack app lacks the scope files:write, so answers come without their pictures. Add it on the app’s “OAuth & Permissions” page and install the app again.';
  return `A picture could not be uploaded, so its answer came without. ${faultSentence(fault)}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
