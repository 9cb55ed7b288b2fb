import { UserError } from '../../core/errors.ts';

export interface ContentType {
  /** In small letters and without parameters; null when there is none that can be read. */
  readonly contentType: string | null;
  readonly charset: string | null;
}

/** What reports come as. Servers that do not know a file call it a stream of bytes: what is in it decides later. */
const READ_TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/xml',
  'application/xml',
  'application/atom+xml',
  'application/rss+xml',
  'application/rdf+xml',
  'application/json',
  'application/feed+json',
  'application/ld+json',
  'text/json',
  'text/plain',
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
]);

const WORDS_OF_KINDS: readonly (readonly [beginning: string, words: string])[] = [
  ['image/', 'a picture'],
  ['audio/', 'a recording'],
  ['video/', 'a film'],
  ['font/', 'a font'],
  ['application/msword', 'a file of an old Word'],
  ['application/zip', 'an archive'],
];

/** `text/html`, `application/atom+xml` */
const typePattern = /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,80}$/u;
/** `charset=utf-8` or `charset="windows-1252"`, in small letters */
const charsetPattern = /^charset="?([a-z0-9._:-]{1,40})"?$/u;

/** The type and the charset of a `Content-Type` header. */
export function parseContentType(header: string | null): ContentType {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';', 10);
  const charsets = parameters.map((parameter) => charsetPattern.exec(parameter.trim())?.[1]);
  return {
    contentType: typePattern.test(type.trim()) ? type.trim() : null,
    charset: charsets.find((charset) => charset !== undefined) ?? null,
  };
}

/** Throws when nothing of this type is read; without a type the bytes decide later. */
export function refuseOtherTypes(contentType: string | null): void {
  if (contentType === null || READ_TYPES.has(contentType)) return;
  const words = WORDS_OF_KINDS.find(([beginning]) => contentType.startsWith(beginning))?.[1];
  throw new UserError(
    'web-kind',
    `There is ${words ?? `something of the kind ${contentType}`} at that address, not a report.`,
    'Give the address of a page, a feed, a PDF, a Word file (.docx) or plain text.',
  );
}
