import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block } from '../../src/core/reports/report.ts';

const NO_STOP = /[\p{L}\p{N},’)-]$/u;
const GOES_ON = /^(?:\p{Ll}\p{L}+|\(\p{Ll})/u;
const LINE = /[^\n]+/gu;

/** Where the shared reports lie, seen from the repo's root. */
export const SHARED_REPORTS = path.resolve(import.meta.dirname, '../../../shared/reports');
export const hasSharedReports = existsSync(path.join(SHARED_REPORTS, 'score.mjs'));

export type SharedReport = {
  id: string;
  text: string;
  blocks: Block[];
  meetingDate: string;
  published: string | null;
};

/** The reports of one folder with a `gold` folder in it, each cut to its own text. */
export function readSharedReports(folder: string): SharedReport[] {
  return readdirSync(path.join(folder, 'gold'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const gold = JSON.parse(readFileSync(path.join(folder, 'gold', file), 'utf8'));
      const id = file.slice(0, -'.json'.length);
      const text = readFileSync(path.join(folder, `${id}.txt`), 'utf8');
      const blocks = toLineBlocks(text, gold.body.start, gold.body.end);
      return { id, text, blocks, meetingDate: gold.meeting.date, published: gold.meeting.published ?? null };
    });
}

/** One block a line; a line that goes on in small letters after one without a stop belongs to the same block. */
export function toLineBlocks(text: string, from = 0, to = text.length): Block[] {
  const blocks: Block[] = [];
  for (const line of text.slice(from, to).matchAll(LINE)) {
    if (line[0].trim() === '') continue;
    const start = from + line.index;
    const end = start + line[0].length;
    const last = blocks.at(-1);
    const joins = last && last.text.length > 60 && NO_STOP.test(last.text.trimEnd()) && GOES_ON.test(line[0]);
    if (last && joins) blocks[blocks.length - 1] = { ...last, text: text.slice(last.start, end), end };
    else blocks.push({ type: 'paragraph', text: line[0], start, end });
  }
  return blocks;
}
