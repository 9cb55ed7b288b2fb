import type { Drawing } from '../pictures/drawing.ts';

/** Makes pictures of drawings. */
export interface Pictures {
  /** A PNG on white ground, the same bytes for the same drawing. Rejects when it cannot be drawn; the reply then goes without it. */
  draw(drawing: Drawing): Promise<Uint8Array>;
}
