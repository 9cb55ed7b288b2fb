import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageBlock } from '../../src/import/html/html-blocks.ts';

/** What a careful reader says of a page. `blind` pages were written before any rule was tried on them. */
export interface PageGold {
  readonly name: string;
  readonly blind: boolean;
  /** The page's address, where the test gives one. */
  readonly url: string | null;
  readonly rule: string;
  readonly title: string | null;
  readonly reporter: string | null;
  readonly meetingDate: string | null;
  readonly published: string | null;
  readonly blocks: readonly PageBlock[];
}

/** Pages of every kind of site; every name, figure and date in them is made up. */
const PAGES = path.resolve(import.meta.dirname, '../fixtures/pages');
// "paragraph: words", "title: words"
const FIELD = /^([a-zA-Z]{3,12}): (.+)$/u;

/** The gold of every page, in the order of their names. */
export function readPageGolds(): PageGold[] {
  return readdirSync(path.join(PAGES, 'gold'))
    .toSorted()
    .map((file) => toGold(file.replace('.txt', ''), readFileSync(path.join(PAGES, 'gold', file), 'utf8')));
}

/** The bytes of a page as they were saved. */
export function readPage(name: string): Uint8Array {
  return readFileSync(path.join(PAGES, `${name}.html`));
}

/** First what the page says of itself, `-` for what it does not say, then, below an empty line, one block a line. */
function toGold(name: string, text: string): PageGold {
  const [head = '', ...rest] = text.trim().split('\n\n');
  const fields = new Map(head.split('\n').map((line) => toField(name, line)));
  const field = (key: string) => {
    const value = fields.get(key) ?? '-';
    return value === '-' ? null : value;
  };
  return {
    name,
    blind: fields.get('blind') === 'yes',
    url: field('url'),
    rule: field('rule') ?? '',
    title: field('title'),
    reporter: field('reporter'),
    meetingDate: field('meetingDate'),
    published: field('published'),
    blocks: rest
      .join('\n')
      .split('\n')
      .map((line) => {
        const [type, words] = toField(name, line);
        return { type: type as PageBlock['type'], text: words };
      }),
  };
}

function toField(name: string, line: string): [string, string] {
  const [, key, value] = FIELD.exec(line) ?? [];
  if (key === undefined || value === undefined) throw new Error(`${name}: "${line}" is no line of a gold`);
  return [key, value];
}
