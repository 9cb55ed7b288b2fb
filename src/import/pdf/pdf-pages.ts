import { setImmediate } from 'node:timers/promises';
import { refuseHeavyStreams } from './heavy-streams.ts';
import { damagedPdf, lockedPdf, MOST_ITEMS, MOST_PAGES, tooLargePdf } from './pdf-faults.ts';

/** A piece of upright text on a page, in points: `x` from the left, `y` of its foot from the top of the page, going down. */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
};

/** A page of a PDF as its text stands on it. */
export type PdfPage = { readonly items: readonly PdfItem[]; readonly height: number };

type Matrix = readonly number[];
/** As much of the reader's own item as is used; marks of structure have no text. */
type RawItem = { str?: string; transform?: Matrix; width?: number; fontName?: string };

/** A page of a report takes 10; a page may name a stream that other pages name too, so that sizes alone say too little. */
const MOST_MILLIS = 8000;
/** Text that climbs more than a tenth of its length is turned: a stamp, or words in the margin. */
const STEEPEST = 0.1;

/**
 * The upright text of a PDF's pages; no further page is begun after `mostMillis`.
 * Throws `UserError` `too-large`, `locked-file` or `damaged-pdf`. unpdf loads in a fifth of a second, so only here.
 */
export async function readPdfPages(bytes: Uint8Array, mostMillis = MOST_MILLIS): Promise<PdfPage[]> {
  await refuseHeavyStreams(bytes);
  const { getDocumentProxy } = await import('unpdf');
  // A copy: the reader keeps what it is given, and leaves nothing behind.
  const opening = getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    maxImageSize: 1,
    stopAtErrors: false,
  });
  const document = await opening.catch((error: unknown) => {
    throw isPasswordFault(error) ? lockedPdf() : damagedPdf(error);
  });
  try {
    if (document.numPages > MOST_PAGES)
      throw tooLargePdf(
        `has ${document.numPages.toLocaleString('en-GB')} pages, and at most ${MOST_PAGES} can be read`,
      );
    return await readPages(document, mostMillis);
  } finally {
    await document.destroy();
  }
}

type Document = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

async function readPages(document: Document, mostMillis: number): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  const end = performance.now() + mostMillis;
  let left = MOST_ITEMS;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch((error: unknown) => {
      throw damagedPdf(error);
    });
    const raw = await readItems(page, left);
    left -= raw.length;
    const { height, transform } = page.getViewport({ scale: 1 });
    pages.push({ items: raw.flatMap((item) => toItem(item, transform) ?? []), height });
    page.cleanup();
    if (performance.now() > end) throw tooLargePdf('takes too long to read');
    // The reader never leaves the loop of events by itself: others get their turn here.
    await setImmediate();
  }
  return pages;
}

/** The items come in portions, so that a page without end is left before it fills the memory. */
async function readItems(page: Page, most: number): Promise<RawItem[]> {
  const items: RawItem[] = [];
  const reader = page.streamTextContent().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      items.push(...(part.value as { items: RawItem[] }).items);
      if (items.length > most)
        throw tooLargePdf(`has more than ${MOST_ITEMS.toLocaleString('en-GB')} pieces of text`);
    }
  } finally {
    await reader.cancel(new Error('done')).catch(() => undefined);
  }
  return items;
}

/** Null for text that is turned and for what is no text. */
function toItem({ str, transform, width, fontName }: RawItem, view: Matrix): PdfItem | null {
  if (str === undefined || transform === undefined) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [t0 = 0, t1 = 0, t2 = 0, t3 = 0, tx = 0, ty = 0] = transform;
  const along = a * t0 + c * t1;
  if (along <= 0 || Math.abs(b * t0 + d * t1) > along * STEEPEST) return null;
  return {
    text: str,
    x: a * tx + c * ty + e,
    y: b * tx + d * ty + f,
    width: width ?? 0,
    size: Math.hypot(t2, t3),
    font: fontName ?? '',
  };
}

function isPasswordFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
