import { UserError } from '../../core/errors.ts';
import { readArchive } from '../archive/archive.ts';
import { refuseOldOffice, refuseOtherArchive } from './office-kind.ts';

/** The most bytes of one part (4 MB): a report of 10,000 words has about 1 MB. */
const MOST_PART_BYTES = 4_000_000;

// "word/document.xml", "_rels/.rels", "[Content_Types].xml"
const XML_NAME = /\.(?:xml|rels)$/iu;
// Parts without a word of the report: themes, fonts, drawings, sheets, data that were merged in
const USELESS =
  /^(?:customXml|word\/(?:theme|embeddings|charts|diagrams|media|fonts|glossary|webSettings|fontTable))/iu;
// Office programs write no document type; one could define entities that grow without end
const DOCTYPE = Buffer.from('<!DOCTYPE');

/**
 * The parts of a Word document that hold words or say how they stand, by name.
 * Throws `UserError` for other kinds of file and for archives that are unsafe or damaged.
 */
export async function readDocxParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  refuseOldOffice(bytes);
  const names: string[] = [];
  const parts = await readArchive(bytes, (name) => {
    names.push(name);
    return XML_NAME.test(name) && !USELESS.test(name);
  });
  refuseOtherArchive(names);
  for (const part of parts.values()) refusePart(part);
  return parts;
}

function refusePart(part: Uint8Array): void {
  if (part.length > MOST_PART_BYTES) {
    throw new UserError(
      'too-large',
      `The document has ${Math.round(part.length / 1_000_000)} MB of text and marks, and at most ${MOST_PART_BYTES / 1_000_000} MB can be read.`,
      'Copy the report into a document of its own, then import that file.',
    );
  }
  if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes(DOCTYPE)) {
    throw new UserError(
      'unsafe-archive',
      'The document declares entities of its own, and is not read.',
      'Open it in Word, save it again, then import that file.',
    );
  }
}
