/** The first bytes of files that are often taken for text, with their name for people. */
const SIGNATURES: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a Word document or another ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Word or Office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'a GIF picture' },
  { bytes: [0x1f, 0x8b], kind: 'a gzip archive' },
];

const SAMPLE_BYTES = 65_536;
/** Text has no control characters to speak of; a stray form feed or two must not refuse a report. */
const MAX_CONTROL_SHARE = 0.01;

/** What a file is if it is not text, in words that follow "The file is"; null for text. */
export function findBinaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return known.kind;
  return hasUtf16Mark(bytes) || !hasBinaryContent(bytes) ? null : 'binary data';
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function hasBinaryContent(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b);
  return controls.length > Math.max(2, sample.length * MAX_CONTROL_SHARE);
}
