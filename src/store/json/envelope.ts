import { z } from 'zod';

/** What stands in a file around the data. `schema` is the version of the data's shape, `epoch` counts the writes. */
const envelopeSchema = z.strictObject({
  schema: z.number().int().min(1),
  epoch: z.number().int().min(1),
  savedAt: z.iso.datetime(),
  data: z.unknown(),
});

export interface Shape<T> {
  readonly schema: z.ZodType<T>;
  readonly version: number;
  readonly migrate?: ((data: unknown, from: number) => unknown) | undefined;
}

export interface GoodFile<T> {
  readonly type: 'good';
  readonly data: T;
  readonly epoch: number;
  readonly savedAt: string;
}

export type Opened<T> =
  | GoodFile<T>
  | { readonly type: 'bad'; readonly reason: string }
  | { readonly type: 'newer' };

/** The text of a file, compact: indentation would make large files dearer to write and no easier to mend. */
export function toEnvelopeText(version: number, epoch: number, savedAt: Date, data: unknown): string {
  return JSON.stringify({ schema: version, epoch, savedAt: savedAt.toISOString(), data });
}

/** Bytes of a file → its data, or why they are not what we wrote. Nothing is guessed, mended or filled in. */
export function readEnvelope<T>(bytes: Uint8Array, shape: Shape<T>): Opened<T> {
  if (bytes.length === 0) return { type: 'bad', reason: 'it is empty' };
  const json = parseJson(bytes);
  if (json === undefined) return { type: 'bad', reason: 'it is not whole JSON text' };
  if (isNewer(json, shape.version)) return { type: 'newer' };
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success)
    return { type: 'bad', reason: `it is not a file of nec-bot: ${faultOf(envelope.error)}` };
  const { schema, epoch, savedAt, data } = envelope.data;
  return openData(data, schema, shape, { epoch, savedAt });
}

/** The first fault found, as `field: what is wrong`. */
export function faultOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'unknown fault';
  const field = issue.path.map(String).join('.');
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

function openData<T>(
  data: unknown,
  from: number,
  shape: Shape<T>,
  about: { readonly epoch: number; readonly savedAt: string },
): Opened<T> {
  const migrated = from < shape.version && shape.migrate !== undefined ? shape.migrate(data, from) : data;
  const parsed = shape.schema.safeParse(migrated);
  if (!parsed.success) return { type: 'bad', reason: faultOf(parsed.error) };
  return { type: 'good', data: parsed.data, ...about };
}

/** `undefined`, which JSON cannot say, for anything but whole JSON in plain UTF-8; a byte order mark is not ours either. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isNewer(json: unknown, version: number): boolean {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return false;
  return typeof json.schema === 'number' && Number.isInteger(json.schema) && json.schema > version;
}
