const LONGEST_NAME = 120;

/** `filename="report.pdf"` or `filename=report.pdf` in a `Content-Disposition` header */
const plainNamePattern = /\bfilename=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu;
/** `filename*=UTF-8''r%C3%A9sum%C3%A9.pdf` */
const codedNamePattern = /\bfilename\*=utf-8'[a-z-]{0,20}'([^\s;"]{1,400})/iu;
/** Everything up to the last `/` or `\` of a name */
const foldersPattern = /^.*[/\\]/su;
/** Characters that are not seen, or turn the writing round: NUL, U+202E, U+FEFF */
const unseenPattern = /[\p{Cc}\p{Cf}]/gu;
/** `report.pdf`: nothing that was garbled on its way */
const asciiPattern = /^[\x20-\x7e]+$/u;

/**
 * The name of a file: what the server calls it (RFC 6266), else the last part of the address, else the host. Without
 * folders and unseen characters, at most 120 characters.
 */
export function toFileName(url: URL, disposition: string | null): string {
  const names = [codedName(disposition), plainName(disposition), decoded(lastPart(url.pathname))];
  return names.map(cleaned).find((name) => name !== '') ?? url.hostname;
}

function codedName(disposition: string | null): string {
  return decoded(codedNamePattern.exec(disposition ?? '')?.[1] ?? '');
}

/** Only ASCII can be relied on there. */
function plainName(disposition: string | null): string {
  const [, quoted, bare] = plainNamePattern.exec(disposition ?? '') ?? [];
  const name = quoted ?? bare ?? '';
  return asciiPattern.test(name) ? name : '';
}

function lastPart(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.at(-1) ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cleaned(name: string): string {
  const base = name.replace(unseenPattern, '').replace(foldersPattern, '').trim();
  return base === '.' || base === '..' ? '' : base.slice(0, LONGEST_NAME);
}
