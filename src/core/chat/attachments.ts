import { altOf } from '../pictures/alt.ts';
import type { Drawing } from '../pictures/drawing.ts';
import type { Reply } from './reply.ts';

/** A picture of a reply, drawn: a PNG with its alt text, and a file name that no other picture of the reply has. */
export interface Attachment {
  readonly drawing: Drawing;
  readonly name: string;
  readonly alt: string;
  readonly bytes: Uint8Array;
}

/**
 * The pictures of a reply in their order. One that cannot be drawn is missing and told to `onFault`: what it shows stands in the reply
 * anyway. Never rejects.
 */
export async function attachmentsOf(
  reply: Reply,
  draw: (drawing: Drawing) => Promise<Uint8Array>,
  onFault: (error: unknown) => void,
): Promise<Attachment[]> {
  const drawings = reply.blocks.flatMap((block) => (block.type === 'image' ? [block.drawing] : []));
  const drawn = await Promise.all(
    drawings.map(async (drawing, at): Promise<Attachment[]> => {
      try {
        const bytes = await draw(drawing);
        return [{ drawing, name: `${drawing.type}-${at + 1}.png`, alt: altOf(drawing), bytes }];
      } catch (error) {
        onFault(error);
        return [];
      }
    }),
  );
  return drawn.flat();
}
