import { UserError } from '../../core/errors.ts';
import { packArchive } from '../archive/pack.ts';
import { toArticle } from '../article.ts';
import { toPageBlocks } from '../html/html-blocks.ts';
import { type Page, type PageNode, parsePage, toNodeText } from '../html/page.ts';
import { toSafeHtml } from '../html/safe-html.ts';
import type { SourceDocument } from '../source-document.ts';
import { readDocxParts } from './docx-parts.ts';
import { toPropertyHints } from './docx-properties.ts';

/** Word's and LibreOffice's own names of styles that mammoth leaves to its users. */
const STYLES = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
];
const NOTES = 'li[id^="footnote-"], li[id^="endnote-"]';
const CORE_PROPERTIES = 'docProps/core.xml';

/**
 * The report in a Word document (.docx): headings, paragraphs, lists, tables and quotes; its notes, comments, headers and footers are left out.
 * Throws `UserError` for other kinds of file, for archives that are unsafe, damaged or locked, and when no report is found.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await readDocxParts(bytes);
  const page = await parsePage(toSafeHtml(await toHtml(parts)));
  const notes = page.select(NOTES);
  const document = toArticle(toPageBlocks(page.root, new Set(notes)), {
    rule: 'docx',
    title: findTitle(page),
    reporter: null,
    published: null,
    mayHoldHead: true,
    warnings: notes.length === 0 ? [] : [toNotesWarning(notes)],
  });
  const core = Buffer.from(parts.get(CORE_PROPERTIES) ?? []).toString('utf8');
  return { ...document, warnings: [...document.warnings, ...toPropertyHints(core, document)] };
}

/** mammoth is handed an archive of our own making, so that it sees no more than was checked; it loads in a fifth of a second. */
async function toHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const options = {
      styleMap: STYLES,
      // A style map inside the document could turn its text into anything.
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    };
    return (await mammoth.convertToHtml({ buffer: packArchive(parts) }, options)).value;
  } catch (error) {
    throw new UserError(
      'damaged-document',
      'The file is a damaged Word document.',
      'Open it in Word, save it again, then import that file.',
      { cause: error },
    );
  }
}

/** The paragraph in the style "Title", else the one heading of the first level where it opens the document. */
function findTitle(page: Page): string | null {
  const styled = page.select('h1.document-title')[0];
  if (styled !== undefined) return toNodeText(styled) || null;
  const headings = page.select('h1');
  const [first] = page.select('body > *').filter((node) => toNodeText(node) !== '');
  return headings.length === 1 && first !== undefined && first === headings[0] ? toNodeText(first) : null;
}

function toNotesWarning(notes: readonly PageNode[]): string {
  return notes.length === 1
    ? 'A footnote was left out: look in the document whether it holds a date.'
    : `${notes.length} footnotes were left out: look in the document whether they hold dates.`;
}
