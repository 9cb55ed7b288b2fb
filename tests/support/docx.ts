import { writeZip, type ZipPart } from './zip.ts';

/** What a paragraph of a test document has besides its words. */
export interface ParagraphLook {
  /** The name of a style, such as `heading 1`, `Title`, `Quote`. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly list?: 'bullets' | 'numbers';
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const STYLES = ['Title', 'heading 1', 'heading 2', 'Quote', 'Intense Quote', 'List Bullet', 'List Paragraph'];

/** A paragraph of a Word document; a line end in the words is a line break. */
export function paragraph(words: string, look: ParagraphLook = {}): string {
  const list = look.list === undefined ? '' : toNumbering(look.list);
  const style = look.style === undefined ? '' : `<w:pStyle w:val="${toStyleId(look.style)}"/>`;
  return `<w:p><w:pPr>${style}${list}</w:pPr>${toRun(words, look.bold === true)}</w:p>`;
}

/** A table of a Word document. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A Word document of these paragraphs and tables, as Word writes it, with other parts in place of its own where names agree. */
export function writeDocx(
  body: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEADER}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEADER}<w:document ${WORD}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `${HEADER}<w:styles ${WORD}>${STYLES.map(toStyle).join('')}</w:styles>`,
    'word/numbering.xml': `${HEADER}<w:numbering ${WORD}>${toList(1, 'bullet')}${toList(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    ...others,
  };
  return writeZip(Object.entries(parts).map(([name, data]): ZipPart => ({ name, data })));
}

/** The properties of a document, as Word keeps them beside its text. */
export function properties(creator: string, modified: string): string {
  return `${HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${creator}</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`;
}

/** The footnotes of a document: the words of each; `<w:footnoteReference w:id="1"/>` in a run points at the first. */
export function footnotes(notes: readonly string[]): string {
  const items = notes.map(
    (words, index) => `<w:footnote w:id="${index + 1}">${paragraph(words)}</w:footnote>`,
  );
  return `${HEADER}<w:footnotes ${WORD}>${items.join('')}</w:footnotes>`;
}

function toRun(words: string, bold: boolean): string {
  const look = bold ? '<w:rPr><w:b/></w:rPr>' : '';
  const lines = words.split('\n').map((line) => `<w:t xml:space="preserve">${toXml(line)}</w:t>`);
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
}

function toXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function toNumbering(list: 'bullets' | 'numbers'): string {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === 'bullets' ? 1 : 2}"/></w:numPr>`;
}

function toList(id: number, format: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;
}

function toStyle(name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${toStyleId(name)}"><w:name w:val="${name}"/></w:style>`;
}

function toStyleId(name: string): string {
  return name.replaceAll(' ', '');
}
