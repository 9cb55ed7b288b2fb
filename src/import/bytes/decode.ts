import iconv from 'iconv-lite';
import { UserError } from '../../core/errors.ts';
import { findBinaryKind } from './binary-kind.ts';
import { mendMojibake } from './mojibake.ts';

/** The largest source that is read, in bytes (5 MB), before and after unpacking. */
export const MAX_BYTES = 5_000_000;

/** How much of the start is searched for a declared character set, as browsers search it. */
const DECLARATION_BYTES = 2048;

// <?xml version="1.0" encoding="iso-8859-1"?>
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/iu;
// <meta charset="windows-1252"> and <meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/iu;
// utf8, UTF-8, unicode-1-1-utf-8
const UTF8_LABEL = /^(?:unicode-1-1-)?utf-?8$/iu;
// Names for which browsers read windows-1252: iso-8859-1, latin1, us-ascii
const LATIN1_LABEL = /^(?:iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii|windows-1252|cp-?1252)$/iu;
// utf-16, utf-16le, ucs-2
const UTF16_LABEL = /^(?:utf-?16(?:le|be)?|ucs-?2)$/iu;
// U+202E, which turns the words after it round; U+0007. What is quoted from here is shown to people.
const HIDDEN = /(?!\s)\p{Cc}|\p{Bidi_Control}/gu;

/**
 * The text of a source. The character set comes from the byte order mark, then `hints.charset`, then the page's own
 * declaration, then strict UTF-8, and at last windows-1252 (by iconv-lite: Node's own decoder loses ’ “ ” –). Control characters and marks that turn
 * the direction of text are left out.
 * Throws `UserError` with code `empty-file`, `binary-file` or `too-large`.
 */
export function decodeBytes(bytes: Uint8Array, hints: { charset?: string } = {}): string {
  refuseUnreadable(bytes);
  const text = mendMojibake(toText(bytes, hints.charset ?? null)).replace(HIDDEN, '');
  if (text.trim() === '') {
    throw new UserError(
      'empty-file',
      'The file holds no text.',
      'Save the report again, then import that file.',
    );
  }
  return text;
}

function refuseUnreadable(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new UserError('empty-file', 'The file is empty.', 'Save the report again, then import that file.');
  }
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    throw new UserError(
      'too-large',
      `The file has ${size} MB, and at most ${MAX_BYTES / 1_000_000} MB can be read.`,
      'Import only the page or the text of the report itself.',
    );
  }
  const kind = findBinaryKind(bytes);
  if (kind !== null) {
    throw new UserError(
      'binary-file',
      `The file is ${kind}, not text or a web page.`,
      'Save the report as a text file or as a web page, then import that file.',
    );
  }
}

function toText(bytes: Uint8Array, given: string | null): string {
  const marked = readByteOrderMark(bytes);
  if (marked !== null) return marked;
  for (const label of [given, findDeclaredCharset(bytes)]) {
    const text = label === null ? null : readWithCharset(bytes, label);
    if (text !== null) return text;
  }
  return readStrictUtf8(bytes) ?? readWindows1252(bytes);
}

function readByteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return iconv.decode(bytes, 'utf8');
  if (first === 0xff && second === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return iconv.decode(bytes, 'utf-16be');
  return null;
}

function findDeclaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return (XML_ENCODING.exec(start) ?? META_CHARSET.exec(start))?.[1] ?? null;
}

/** Null when the label is unknown or does not fit the bytes, so that the next way is tried. */
function readWithCharset(bytes: Uint8Array, label: string): string | null {
  if (UTF8_LABEL.test(label) || UTF16_LABEL.test(label)) return readStrictUtf8(bytes);
  if (LATIN1_LABEL.test(label)) return readWindows1252(bytes);
  return iconv.encodingExists(label) ? iconv.decode(bytes, label) : null;
}

function readStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readWindows1252(bytes: Uint8Array): string {
  return iconv.decode(bytes, 'windows-1252');
}
