import { UserError } from '../../core/errors.ts';
import { lockedArchive } from '../archive/archive-faults.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** A file that Word has locked with a password is an old-style container with this entry in it. */
const LOCKED_ENTRY = Buffer.from('EncryptedPackage', 'utf16le');
const RTF = Buffer.from('{\\rtf');

const SAVE_AS_DOCX =
  'Open it in the program that made it, save it as a Word document (.docx) or as a PDF, then import that file.';

/** What an office file's first bytes say: `zip` may be a Word document; `ole` and `rtf` are not read; null for other files. */
export function findOfficeKind(bytes: Uint8Array): 'zip' | 'ole' | 'rtf' | null {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return 'zip';
  if (OLE.every((byte, index) => bytes[index] === byte)) return 'ole';
  return RTF.every((byte, index) => bytes[index] === byte) ? 'rtf' : null;
}

/** Throws `UserError` `locked-file` or `other-format` for a file that is no zip archive, so no Word document. */
export function refuseOldOffice(bytes: Uint8Array): void {
  const kind = findOfficeKind(bytes);
  if (kind === 'zip') return;
  if (kind === 'ole' && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED_ENTRY))
    throw lockedArchive();
  if (kind === 'ole') throw otherFormat('an old Word document (.doc) or another old Office file');
  if (kind === 'rtf') throw otherFormat('a rich text document (.rtf)');
  throw otherFormat('no Word document');
}

/** Throws `UserError` `other-format` for an archive whose names say that it is something else than a Word document. */
export function refuseOtherArchive(names: readonly string[]): void {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('word/')) return;
  if (has('Index/') || has('index.apxl') || has('index.xml')) throw otherFormat('a Pages document (.pages)');
  if (has('META-INF/manifest.xml') && has('content.xml'))
    throw otherFormat('an OpenDocument text (.odt) or a sheet of that kind');
  if (has('xl/')) throw otherFormat('an Excel workbook (.xlsx)');
  if (has('ppt/')) throw otherFormat('a PowerPoint presentation (.pptx)');
  if (has('OEBPS/') || has('META-INF/container.xml')) throw otherFormat('an e-book (.epub)');
  throw new UserError(
    'other-format',
    'The file is an archive of other files, not a Word document.',
    'Take the report out of the archive, then import that file.',
  );
}

function otherFormat(what: string): UserError {
  return new UserError('other-format', `The file is ${what}, which is not read here.`, SAVE_AS_DOCX);
}
