import { parentPort } from 'node:worker_threads';
import type { Drawing } from '../core/pictures/drawing.ts';
import { createPainter } from './painter.ts';

/** What the worker answers to each drawing, in the order in which they came. */
export type Painted =
  | { readonly type: 'picture'; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly reason: string };

if (parentPort === null) throw new Error('This file runs as a worker only: see create-pictures.ts.');
const port = parentPort;
const painter = createPainter();
port.on('message', (drawing: Drawing) => {
  port.postMessage(painted(drawing));
});

function painted(drawing: Drawing): Painted {
  try {
    return { type: 'picture', bytes: painter.paint(drawing) };
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
