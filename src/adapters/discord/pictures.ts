import type { RawFile } from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { type Attachment, attachmentsOf } from '../../core/chat/attachments.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { isPictureFault, wordsOf } from './faults.ts';
import { FILE_BYTES, REQUEST_BYTES } from './limits.ts';
import { within } from './within.ts';

/** A picture that is not drawn by then is left out: its numbers stand in the reply. */
const DRAW_MS = 5_000;
/** Of a request with files, what is kept for the message itself and what parts the files. */
const MESSAGE_BYTES = 64 * 1_024;

export type PictureParts = Pick<AdapterParts, 'draw' | 'log'>;

/** The pictures of a reply, as many as are drawn within five seconds and may be sent; the operator is told of each that is left out. Never rejects. */
export async function drawPictures(
  reply: Reply,
  { draw, log }: PictureParts,
  about: object,
): Promise<readonly Attachment[]> {
  const leftOut = (why: string): void =>
    log.warn({ event: 'discord-picture', ...about }, `A picture of an answer is left out: ${why}.`);
  const inTime = async (drawing: Drawing): Promise<Uint8Array> => {
    const bytes = await within(draw(drawing), DRAW_MS, null);
    if (bytes === null) throw new Error(`it was not drawn within ${DRAW_MS / 1_000} seconds`);
    if (bytes.length > FILE_BYTES)
      throw new Error(`it has ${bytes.length} bytes, and ${FILE_BYTES} is the most of a file`);
    return bytes;
  };
  const drawn = await attachmentsOf(reply, inTime, (error) => leftOut(wordsOf(error)));
  let room = REQUEST_BYTES - MESSAGE_BYTES;
  return drawn.filter(({ bytes }) => {
    const fits = bytes.length <= room;
    if (fits) room -= bytes.length;
    else leftOut('the others take all that a message may bring');
    return fits;
  });
}

/** The files of a message, in the order in which its body names them. */
export function toFiles(pictures: readonly Attachment[]): RawFile[] {
  return pictures.map(({ name, bytes }) => ({ name, data: bytes, contentType: PICTURE_TYPE }));
}

export const PICTURE_TYPE = 'image/png';

/** Sends with the pictures; and once without them, with the reason told, when it is them that Discord does not take. */
export async function sendWithPictures<T>(
  pictures: readonly Attachment[],
  send: (pictures: readonly Attachment[]) => Promise<T>,
  tell: (sentence: string) => void,
): Promise<T> {
  try {
    return await send(pictures);
  } catch (error) {
    if (pictures.length === 0 || !isPictureFault(error)) throw error;
    tell(
      `Discord did not take the pictures of a message, which is sent without them (${wordsOf(error)}). If the bot lacks Attach Files there, somebody who manages the server can give it.`,
    );
    return await send([]);
  }
}

/** Draws what the reply shows and sends with it, or without where Discord does not take it; the operator is told. */
export async function withPictures<T>(
  reply: Reply,
  parts: PictureParts,
  channel: string,
  send: (pictures: readonly Attachment[]) => Promise<T>,
): Promise<T> {
  const pictures = await drawPictures(reply, parts, { channel });
  return await sendWithPictures(pictures, send, (sentence) =>
    parts.log.warn({ event: 'discord-post', channel }, sentence),
  );
}
