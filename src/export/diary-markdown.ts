import type { IsoDay } from '../core/dates/days.ts';
import { isDayExact, readEdtf } from '../core/dates/edtf.ts';
import { dateLabel, dayLabel, exactnessNote, monthLabel } from '../core/dates/labels.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../core/reports/words.ts';
import type { DiaryRow, RowSource } from './diary-rows.ts';
import { toMarkdownText } from './markdown-text.ts';

/** The dates as a page of Markdown: a heading a month, each date with its sources and their addresses. */
export function toDiaryMarkdown(rows: readonly DiaryRow[], today: IsoDay): string {
  const lines = [
    '# Dates told in NEC reports',
    '',
    `${countOf(rows.length)}, as known on ${dayLabel(today)}. Unofficial: look at the source before you rely on a date.`,
  ];
  let heading = '';
  for (const row of rows) {
    const name = headingOf(row);
    if (name !== heading) lines.push('', `## ${name}`, '');
    heading = name;
    lines.push(...linesOf(row));
  }
  return `${lines.join('\n')}\n`;
}

function countOf(dates: number): string {
  return dates === 1 ? '1 date' : `${dates} dates`;
}

/** A date that names no month stands under its own words: “in 2024” is no January. */
function headingOf({ edtf, first }: DiaryRow): string {
  const { precision } = readEdtf(edtf);
  const hasMonth = precision === 'day' || precision === 'month' || isDayExact(edtf);
  const heading = hasMonth ? monthLabel(first.slice(0, 'yyyy-mm'.length)) : dateLabel(edtf);
  return `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`;
}

function linesOf(row: DiaryRow): string[] {
  const { edtf, time, kind, topic, what, status, certain, rule } = row;
  const label = dateLabel(edtf, time);
  const date = status === 'cancelled' ? `~~${label}~~ cancelled` : `**${label}**`;
  const notes = [
    KIND_NAMES[kind],
    TOPIC_NAMES[topic],
    exactnessNote(edtf),
    certain === 'stated' ? null : rule,
  ];
  const said = notes.flatMap((note) => (note === null ? [] : toMarkdownText(note)));
  return [`- ${date}: ${toMarkdownText(what)} (${said.join(', ')})`, ...row.sources.map(sourceLine)];
}

function sourceLine({ title, reporter, url, place }: RowSource): string {
  const quote = place?.type === 'quote' ? `“${toMarkdownText(place.text)}”, ` : '';
  const page = place?.type === 'page' ? `, ${toMarkdownText(place.text)}` : '';
  const by = reporter === null ? '' : `, by ${toMarkdownText(reporter)}`;
  // As the standard writes it, an address has neither spaces nor angle brackets.
  const link = url === null ? '' : `: <${new URL(url).href}>`;
  return `  - ${quote}${toMarkdownText(title)}${by}${page}${link}`;
}
