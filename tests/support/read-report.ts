import type { KnownEvent } from '../../src/core/dates/known-event.ts';
import type { ToldOf } from '../../src/core/ports/importer.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { type ReadReport, toReport } from '../../src/import/read-report.ts';

interface Source extends ToldOf {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly events?: readonly KnownEvent[];
  readonly isPublic?: boolean;
}

/** A file read into a report in this thread, as the worker reads it in its own. */
export async function readReport({
  bytes,
  name,
  events = [],
  isPublic = false,
  ...told
}: Source): Promise<ReadReport> {
  const document = await readDocument({ bytes, name, charset: null, url: null });
  return toReport(document, { name, told, events, isPublic });
}
