import { decodeBytes } from '../../src/import/bytes/decode.ts';
import { readHtml } from '../../src/import/html/html.ts';
import { type PageGold, readPage, readPageGolds } from './page-gold.ts';

const FIELDS = ['title', 'reporter', 'meetingDate', 'published'] as const;
const NAME_WIDTH = 32;
const WIDTH = 10;

/** How well one page was read: `exact` of `blocks` have the very words, `kinds` of those the right kind; `extra` are in no gold. */
export interface PageScore {
  readonly name: string;
  readonly blind: boolean;
  readonly rule: string;
  readonly isRuleRight: boolean;
  readonly blocks: number;
  readonly exact: number;
  readonly kinds: number;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
  /** What was found of the page itself and is not what the gold says: "title: …". */
  readonly wrong: readonly string[];
}

/** Reads every page as a file is read and compares it with its gold. */
export async function scorePages(): Promise<PageScore[]> {
  const scores: PageScore[] = [];
  for (const gold of readPageGolds()) scores.push(await scorePage(gold));
  return scores;
}

async function scorePage(gold: PageGold): Promise<PageScore> {
  const hints = gold.url === null ? {} : { url: gold.url };
  const read = await readHtml(decodeBytes(readPage(gold.name)), hints);
  const left = [...read.blocks];
  const missed: string[] = [];
  let exact = 0;
  let kinds = 0;
  for (const block of gold.blocks) {
    const at = left.findIndex(({ text }) => text === block.text);
    const found = at === -1 ? undefined : left.splice(at, 1)[0];
    if (found === undefined) missed.push(`${block.type}: ${block.text}`);
    else exact += 1;
    if (found?.type === block.type) kinds += 1;
    else if (found !== undefined) missed.push(`${block.type}, not ${found.type}: ${block.text}`);
  }
  return {
    name: gold.name,
    blind: gold.blind,
    rule: read.rule,
    isRuleRight: read.rule === gold.rule,
    blocks: gold.blocks.length,
    exact,
    kinds,
    extra: left.map(({ type, text }) => `${type}: ${text}`),
    missed,
    wrong: FIELDS.filter((field) => read[field] !== gold[field]).map(
      (field) => `${field}: ${read[field] ?? '-'} (gold: ${gold[field] ?? '-'})`,
    ),
  };
}

/** Prints a line a page and the sums: blocks exact, kinds right, blocks too many, and what was found of the page itself. */
export async function printPageScores(print: (line: string) => unknown): Promise<void> {
  const scores = await scorePages();
  const columns = ['rule', 'blocks', 'exact', 'kinds', 'too many', 'wrong'];
  print(`${'page'.padEnd(NAME_WIDTH)}${columns.map((name) => name.padStart(toWidth(name))).join('')}`);
  for (const score of scores) print(toLine(score.name, score.rule, [score]));
  print(toLine(`all ${scores.length} pages`, '', scores));
  print('Wrong: title, reporter, day of meeting or day of publication not as in the gold.');
}

function toLine(name: string, rule: string, scores: readonly PageScore[]): string {
  const sum = (count: (score: PageScore) => number) => scores.reduce((all, score) => all + count(score), 0);
  const cells = [
    sum(({ blocks }) => blocks),
    sum(({ exact }) => exact),
    sum(({ kinds }) => kinds),
    sum(({ extra }) => extra.length),
    sum(({ wrong }) => wrong.length),
  ];
  return `${name.padEnd(NAME_WIDTH)}${rule.padStart(toWidth('rule'))}${cells.map((cell) => String(cell).padStart(WIDTH)).join('')}`;
}

function toWidth(column: string): number {
  return column === 'rule' ? 18 : WIDTH;
}
