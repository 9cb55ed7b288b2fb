import type { IsoDay } from '../core/dates/days.ts';
import type { KnownEvent } from '../core/dates/known-event.ts';
import { UserError } from '../core/errors.ts';
import type { Step } from '../core/ports/importer.ts';
import type { Block } from '../core/reports/report.ts';
import { extract } from '../extract/extract.ts';

/** A timetable of a long selection has thirty lines. */
const LONGEST = 12_000;
const LONGEST_LINE = 600;
// "\r\n" and "\n"
const lineEnds = /\r?\n/u;

/** The dates of a pasted timetable, each line read for itself. Throws `UserError` `too-large` for what is no timetable. */
export function readSteps(text: string, today: IsoDay, events: readonly KnownEvent[]): Step[] {
  const lines = text.split(lineEnds).map((line) => line.trim());
  if (text.length > LONGEST || lines.some((line) => line.length > LONGEST_LINE))
    throw new UserError(
      'too-large',
      'That is too long to be a timetable.',
      'Paste only the lines with the dates; a whole report is added with /nec-admin import.',
    );
  const source = toSource(lines.filter((line) => line !== ''));
  const { dates } = extract(source, { meetingDate: today, published: today, events });
  return dates
    .filter(({ kind, superseded }) => kind !== 'background' && superseded === null)
    .map(({ edtf, time, kind, topic, what, rule, certain, quote }) => ({
      edtf,
      time,
      kind,
      topic,
      what,
      rule,
      certain,
      quote,
    }));
}

function toSource(lines: readonly string[]): { text: string; blocks: Block[] } {
  let start = 0;
  const blocks = lines.map((text): Block => {
    const block: Block = { type: 'item', text, start, end: start + text.length };
    start += text.length + 1;
    return block;
  });
  return { text: lines.join('\n'), blocks };
}
