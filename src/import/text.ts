import { UserError } from '../core/errors.ts';
import type { SourceDocument } from './source-document.ts';
import { toTextBlocks } from './text-blocks.ts';
import { findBody } from './text-foot.ts';
import { findHead } from './text-head.ts';
import { toTextLines } from './text-line.ts';
import { findCircularDate, findMeetingDate } from './title-date.ts';

/**
 * A report in a plain text, often a web page saved as one. `text` is the whole text unchanged; `blocks` are the
 * report's own lines in it, without the site's lines, title, byline, notes about the author, comments and adverts.
 * Throws `UserError` `no-report` when no line is left.
 */
export function readText(text: string): SourceDocument {
  const lines = toTextLines(text);
  const head = findHead(lines);
  const body = findBody(lines, head.bodyFrom, head.reporter);
  const own = body.kept.flatMap((index) => lines[index] ?? []);
  if (own.length === 0) {
    throw new UserError(
      'no-report',
      'No report was found in the text.',
      'Import a file that holds the whole report.',
    );
  }
  const blocks = toTextBlocks(text, own);
  return {
    title: head.title,
    reporter: body.reporter,
    published: head.published ?? findCircularDate(head.title),
    meetingDate: findMeetingDate(head.title),
    text,
    blocks,
    rule: 'plain-text',
    warnings: findWarnings(text, blocks.at(-1)?.end ?? text.length),
  };
}

function findWarnings(text: string, end: number): string[] {
  const left = text.slice(end).trim().length;
  if (left <= text.trim().length / 2) return [];
  return [
    'More than half of the text was left out as comments or site lines: check that the report is whole.',
  ];
}
