import { UserError } from '../../core/errors.ts';
import { findNextPost } from '../html/next-post.ts';
import type { SourceDocument } from '../source-document.ts';
import { findMessage, type Message } from './message.ts';
import { toTextBlocks } from './text-blocks.ts';
import { findBody } from './text-foot.ts';
import { findHead, findSalutation, type Head } from './text-head.ts';
import { type TextLine, toTextLines } from './text-line.ts';
import { findCircularDate, findDatedMeeting } from './title-date.ts';

/**
 * A report in a plain text, often a web page or a message saved as one. `text` is the whole text unchanged; `blocks` are the
 * report's own lines in it, without the site's lines, title, byline, notes about the author, comments, adverts and other messages.
 * Throws `UserError` `no-report` when no line is left.
 */
export function readText(text: string): SourceDocument {
  const all = toTextLines(text);
  const message = findMessage(all);
  const lines = message === null ? all : all.slice(message.from, message.to);
  const head = findHead(lines);
  const title = message?.title ?? head.title;
  const from = findBodyStart(lines, head, message);
  const post = lines.slice(0, findNextPost(lines, from));
  const body = findBody(post, from, message?.reporter ?? head.reporter);
  const own = body.kept.flatMap((index) => lines[index] ?? []);
  if (own.length === 0) {
    throw new UserError(
      'no-report',
      'No report was found in the text.',
      'Import a file that holds the whole report.',
    );
  }
  const blocks = toTextBlocks(text, own);
  const published = message?.published ?? head.published ?? body.published ?? findCircularDate(title);
  return {
    title,
    reporter: body.reporter,
    published,
    meetingDate: head.meetingDate ?? findDatedMeeting(title, blocks[0]?.text ?? '', published),
    text,
    blocks,
    rule: 'plain-text',
    warnings: findWarnings(text, blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? text.length),
  };
}

/** A message begins where it greets its readers; one with a subject has no title of its own, unless a byline or a date says so. */
function findBodyStart(lines: readonly TextLine[], head: Head, message: Message | null): number {
  if (message === null || message.title === null) return head.bodyFrom;
  const salutation = findSalutation(lines);
  if (salutation !== -1) return salutation;
  return head.reporter === null && head.published === null ? 0 : head.bodyFrom;
}

function findWarnings(text: string, start: number, end: number): string[] {
  const left = text.trim().length - (end - start);
  if (left <= text.trim().length / 2) return [];
  return [
    'More than half of the text was left out as comments, site lines or other messages: check that the report is whole.',
  ];
}
