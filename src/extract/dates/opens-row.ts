import type { ReportText } from '../types.ts';
import type { Finding } from './parse.ts';

const NOON = String.raw`(?:12\s)?(?:noon|midnight|midday)`;
const TIME = String.raw`\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?`;
const MAX_ROW = 400;
const MAX_LINE = 64;
const ROW_MARK = /^\s{0,10}(?:[•·●*–—.-]|o\s|\d{1,2}[.)])?\s{0,10}/u;

/** What may stand before a row's date: "noon,", "5pm", "4 p.m. on", "7pm – 9pm,", "Afternoon of". */
export const ROW_LEAD = new RegExp(
  String.raw`^(?:(?:morning|afternoon|evening|by\sthe\send)\sof|${NOON}|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?(?:\s?(?:-|–|to)\s?\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?)?)?[\s,:–-]{0,4}(?:on\s)?$`,
  'i',
);
/** What may stand after a date that fills its line: a time, "(4pm)", "(5pm by post, midnight online)". */
export const ONLY_TIME = new RegExp(
  String.raw`^[\s,:–—-]{0,4}(?:\(?(?:(?:at\s|by\s)?(?:${NOON}|${TIME}))?\)?|\((?:${NOON}|${TIME})\b[^()]{1,50}\))[\s.:–—-]{0,3}$`,
  'i',
);

/** Whether the date opens its line, as in a timetable. */
export function opensRow(finding: Finding, report: ReportText): boolean {
  const block = report.blocks[finding.sentence.block];
  if (!block || block.text.length > MAX_ROW) return false;
  const lead = report.text.slice(block.start, finding.sentence.start + finding.start);
  return ROW_LEAD.test(lead.replace(ROW_MARK, ''));
}

/** Whether the date, with a time at most, is all its block says. */
export function fillsLine(finding: Finding, report: ReportText): boolean {
  const block = report.blocks[finding.sentence.block]?.text ?? '';
  const { text } = finding.sentence;
  if (text.length > MAX_LINE || block.length > MAX_ROW || block.trim().length > text.length + 4) return false;
  return ROW_LEAD.test(text.slice(0, finding.start)) && ONLY_TIME.test(text.slice(finding.end));
}
