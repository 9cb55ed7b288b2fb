import { deflateSync } from 'node:zlib';

const FONTS = {
  plain: 'Helvetica',
  bold: 'Helvetica-Bold',
  italic: 'Helvetica-Oblique',
  serif: 'Times-Roman',
  'serif-bold': 'Times-Bold',
} as const;

/** Words at a place of a page: points from its left and from its foot. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: keyof typeof FONTS;
  /** Turned by so many degrees, as stamps across a page are. */
  readonly turned?: number;
}

/** What goes wrong with a test PDF on purpose. */
export interface PdfFaults {
  /** Words put into the trailer, such as `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  /** A whole content stream, in place of the first page's own. */
  readonly content?: Uint8Array;
}

/** Letters that stand elsewhere in the PDF's own character set than in Unicode. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '’': 0x92,
  '‘': 0x91,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
  '€': 0x80,
};

/** A PDF of A4 pages, each made of words at places, with packed streams and the standard fonts. */
export function writePdf(pages: readonly (readonly PdfWords[])[], faults: PdfFaults = {}): Uint8Array {
  const fontNames = Object.keys(FONTS);
  const firstPage = 3 + fontNames.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const fonts = fontNames.map((_, index) => `/F${index} ${3 + index} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << ${fonts} >> >> >>`,
    ),
    ...Object.values(FONTS).map((name) =>
      Buffer.from(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
    ),
  ];
  for (const [index, words] of pages.entries()) {
    objects.push(Buffer.from(`<< /Type /Page /Parent 2 0 R /Contents ${firstPage + 2 * index + 1} 0 R >>`));
    objects.push(toStream((index === 0 ? faults.content : undefined) ?? toContent(words)));
  }
  return toFile(objects, faults.trailer ?? '');
}

/** Lines of words one below the other, `gap` points apart, the first at `y`. */
export function lines(
  texts: readonly string[],
  look: Partial<PdfWords> & { readonly gap?: number } = {},
): PdfWords[] {
  const { gap = 14, x = 72, y = 760, ...rest } = look;
  return texts.map((text, index) => ({ x, y: y - index * gap, text, ...rest }));
}

function toContent(words: readonly PdfWords[]): Buffer {
  return Buffer.concat(words.map(toOperators));
}

function toOperators({ x, y, text, size = 11, font = 'plain', turned = 0 }: PdfWords): Buffer {
  const angle = (turned * Math.PI) / 180;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y]
    .map((number) => number.toFixed(3))
    .join(' ');
  return Buffer.concat([
    Buffer.from(`BT /F${Object.keys(FONTS).indexOf(font)} ${size} Tf ${matrix} Tm (`),
    toBytes(text),
    Buffer.from(') Tj ET\n'),
  ]);
}

function toBytes(text: string): Buffer {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('(', '\\(').replaceAll(')', '\\)');
  return Buffer.from([...escaped].map((letter) => WIN_ANSI[letter] ?? letter.charCodeAt(0)));
}

function toStream(content: Uint8Array): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function toFile(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let offset = 9;
  for (const [index, object] of objects.entries()) {
    offsets.push(offset);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    offset += part.length;
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
