import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { findRoot } from '../../src/root.ts';

/** A text in the source, where it stands, and whether it is what a person reads when something was refused. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly isRefusal: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What fills a gap in a text: `${name}` could be anything. */
const GAP = 'FOREIGN';
/** Makers of what a person reads when something was refused: every text given to them is a sentence. */
const REFUSALS = new Set(['UserError', 'failedReply', 'toFault']);
/** Two words or more, with letters: not a name of something in the program. */
const words = /^\P{L}*\p{L}[\p{L}’'-]*(?:[,.:;]?\s+\S+)+$/u;
`${words}`;

/** Every text of two words or more in the code of the program: what is only for patterns, queries and drawing is left out. */
export function sourceTexts(): SourceText[] {
  const root = findRoot();
  const files = ['src', 'commands'].flatMap((folder) =>
    (globSync ? [] : []).concat(folder as never),
  );
  return files.flatMap((file) => textsOfFile(file, readFileSync(join(root, file), 'utf8')));
}
