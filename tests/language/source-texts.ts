import { readdirSync, readFileSync } from 'node:fs';
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
/** Words of others to look for, words to draw, and this machine’s own files: nobody is told these. */
const SILENT = ['src/extract', 'src/pictures', 'src/import/sites'];
/** Types, patterns and names of files, not texts. */
const SILENT_NODES = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'TSLiteralType',
  'TSTemplateLiteralType',
  'TaggedTemplateExpression',
]);
const UNSEEN = new Set(['RegExp', 'Error', 'RangeError', 'TypeError']);
/** Three words or more, with letters: not a name of something in the program. */
const threeWords = /\p{L}\S*\s+\S+\s+\S*\p{L}/u;

/** Every text of three words or more in the code of the program, gaps filled. */
export function sourceTexts(): SourceText[] {
  const root = findRoot();
  return ['src', 'commands'].flatMap((folder) =>
    filesIn(join(root, folder))
      .map((path) => path.slice(root.length + 1))
      .filter((file) => !SILENT.some((silent) => file.startsWith(`${silent}/`)))
      .flatMap((file) => textsOfFile(file, readFileSync(join(root, file), 'utf8'))),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function textsOfFile(file: string, code: string): SourceText[] {
  return textsIn(parseSync(file, code).program, false)
    .filter(({ text }) => threeWords.test(text))
    .map((found) => ({ file, ...found }));
}

/** `isRefusal` holds for the texts of a choice too, but for nothing deeper. */
function textsIn(value: unknown, isRefusal: boolean): Omit<SourceText, 'file'>[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, isRefusal));
  if (!isNode(value) || SILENT_NODES.has(value.type) || isUnseen(value)) return [];
  const text = textOf(value);
  const own = text === null ? [] : [{ text, isRefusal }];
  if (isUserError(value))
    return argumentsOf(value)
      .slice(1)
      .flatMap((said) => textsIn(said, isSaid(said)));
  const isChoice = value.type === 'ConditionalExpression';
  return [...own, ...Object.values(value).flatMap((part) => textsIn(part, isRefusal && isChoice))];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** `new RegExp(…)`, and `new RangeError(…)`, which tells of a fault of ours. */
function isUnseen({ type, callee }: Node): boolean {
  return type === 'NewExpression' && isNode(callee) && UNSEEN.has(String(callee.name));
}

/** `new UserError(code, what, next)` */
function isUserError({ type, callee }: Node): boolean {
  return type === 'NewExpression' && isNode(callee) && callee.name === 'UserError';
}

function argumentsOf(node: Node): unknown[] {
  return Array.isArray(node.arguments) ? node.arguments : [];
}

/** A text, or a choice of texts; not one that is put together of parts. */
function isSaid(value: unknown): boolean {
  return isNode(value) && ['Literal', 'TemplateLiteral', 'ConditionalExpression'].includes(value.type);
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  const quasis = node.quasis as { readonly value: { readonly cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join(GAP);
}
