import type { Socket } from 'node:net';

/** The most that one request or answer may hold: 20 MB of text. */
const MOST_BYTES = 20 * 1024 * 1024;
const NEWLINE = 0x0a;

export type Line =
  | { readonly type: 'line'; readonly text: string }
  | { readonly type: 'too-large' }
  | { readonly type: 'ended' };

/** The first line that comes through the socket; `ended` when the other side leaves before it is whole. Never rejects. */
export function readLine(socket: Socket): Promise<Line> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (line: Line): void => {
      socket.off('data', take);
      resolve(line);
    };
    const take = (chunk: Buffer): void => {
      const end = chunk.indexOf(NEWLINE);
      const part = end === -1 ? chunk : chunk.subarray(0, end);
      size += part.length;
      if (size <= MOST_BYTES) chunks.push(part);
      if (size > MOST_BYTES) done({ type: 'too-large' });
      else if (end !== -1) done({ type: 'line', text: Buffer.concat(chunks).toString('utf8') });
    };
    socket.on('data', take);
    socket.once('end', () => done({ type: 'ended' }));
    socket.once('close', () => done({ type: 'ended' }));
    // What follows an error is always `close`.
    socket.on('error', () => {});
  });
}

/** A value as one line. What JSON cannot say comes out as null. */
export function toLine(value: unknown): string {
  return `${JSON.stringify(value) ?? 'null'}\n`;
}
