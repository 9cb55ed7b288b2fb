import { UserError } from '../core/errors.ts';
import { cutToBody, toDocumentText } from './html/html.ts';
import type { PageBlock } from './html/html-blocks.ts';
import type { SourceDocument } from './source-document.ts';
import { findCircularDate, findDatedMeeting } from './text/title-date.ts';

/** What is known of a source besides its blocks; `published` is an ISO day. */
export type ArticleFacts = {
  readonly rule: string;
  readonly title: string | null;
  readonly reporter: string | null;
  readonly published: string | null;
  /** Whether title, byline and date may stand above the report among the blocks. */
  readonly mayHoldHead: boolean;
  readonly warnings: readonly string[];
};

/**
 * A source's blocks cut down to the report, with title, reporter and days from the head of the blocks where `facts` leaves them open.
 * Throws `UserError` `no-report` when no block is left.
 */
export function toArticle(blocks: PageBlock[], facts: ArticleFacts): SourceDocument {
  const own = cutToBody(blocks, facts.title, facts.reporter, facts.mayHoldHead);
  if (own.blocks.length === 0) {
    throw new UserError(
      'no-report',
      'No report was found in it.',
      'Import a file or a page that holds the whole report.',
    );
  }
  const published = facts.published ?? own.published ?? findCircularDate(own.title);
  return {
    title: own.title,
    reporter: own.reporter,
    published,
    meetingDate: own.meetingDate ?? findDatedMeeting(own.title, own.blocks[0]?.text ?? '', published),
    ...toDocumentText(own.blocks),
    rule: facts.rule,
    warnings: [...facts.warnings],
  };
}
