import { UserError } from '../../core/errors.ts';

const ONLY_REPORT = 'Import only the pages of the report itself.';

/** The most pages of a PDF that is read; the longest reports have 20. */
export const MOST_PAGES = 200;
/** The most pieces of text in all of a PDF's pages: a page of a report has 100, or 1,000 where each word stands for itself. */
export const MOST_ITEMS = 50_000;

/** A PDF that would take too long or too much memory. `what` follows “The PDF”. */
export function tooLargePdf(what: string): UserError {
  return new UserError('too-large', `The PDF ${what}.`, ONLY_REPORT);
}

/** A PDF that opens only with a password. */
export function lockedPdf(): UserError {
  return new UserError(
    'locked-file',
    'The PDF is protected by a password.',
    'Save it without a password, then import that file.',
  );
}

/** A PDF that cannot be read as one. */
export function damagedPdf(cause?: unknown): UserError {
  return new UserError(
    'damaged-pdf',
    'The PDF is damaged, or not all of it has arrived.',
    'Open it in a reader, print it to a new PDF, then import that file.',
    { cause },
  );
}

/** A PDF of pictures, as scanners make it. */
export function scannedPdf(): UserError {
  return new UserError(
    'no-text',
    'The PDF holds no text, only pictures of pages.',
    'Make it searchable with a scanning program, or type the report into a text file, then import that file.',
  );
}
