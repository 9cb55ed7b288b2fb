import { z } from 'zod';
import { knownEventsSchema } from '../core/dates/known-event.ts';
import { entrySchema } from '../core/diary/entry.ts';
import { sourceSchema } from '../core/ports/sources.ts';
import { libraryFileSchema } from '../core/reports/library-file.ts';
import { reportSchema } from '../core/reports/report.ts';

const SHAPES = {
  report: [reportSchema, 'One published report of a meeting, with the facts in it: a file of data/reports.'],
  entry: [entrySchema, 'One entry of the diary, with all its revisions.'],
  source: [sourceSchema, 'One public source of reports that can be watched: an item of data/sources.json.'],
  library: [libraryFileSchema, 'A whole library, as it is exported and imported.'],
  events: [knownEventsSchema, 'The events whose days are known: data/events.json.'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/**
 * The shapes of our files as JSON Schema (2020-12), by name; for those who write such files or read them. What one schema cannot say, such
 * as that a day of EDTF exists, is checked when a file is read.
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(SHAPES).map(([name, [schema, description]]) => [
      name,
      // As a person may write it: fields with a default may be left out.
      {
        title: name,
        description,
        ...z.toJSONSchema(schema, { io: 'input', reused: 'ref', override: sayWebOnly }),
      },
    ]),
  );
}

/** Every address of ours is one of the web, which zod does not hand on. */
function sayWebOnly({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }): void {
  if (jsonSchema.format === 'uri') jsonSchema.pattern = '^https?:';
}

/** A schema as the text of its file. */
export function toSchemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
