import type { IncomingMessage } from 'node:http';
import type { Json } from './payloads.ts';

/** A picture that was uploaded, with its bytes once they have come. */
interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly bytes: Buffer | null;
  readonly title: string | null;
}

/** Files as Slack keeps them: an address for each, its bytes, and a word that they are complete. */
export interface Files {
  readonly uploads: ReadonlyMap<string, Uploaded>;
  /** How often a complete file is still refused in a message, as Slack does while it looks at it. */
  refusals: number;
  open(args: Json): Json;
  take(id: string, request: IncomingMessage, bytes: Buffer): boolean;
  complete(args: Json): Json;
  /** Where in these blocks stands a file that cannot be shown. */
  pointersTo(blocks: unknown): string[];
}

/** The first bytes of every PNG. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function createFiles(host: () => string, faults: string[]): Files {
  const uploads = new Map<string, Uploaded>();
  const files: Files = {
    uploads,
    refusals: 0,
    open: ({ filename, length }) => {
      const id = `F${String(uploads.size + 1).padStart(10, '0')}`;
      uploads.set(id, { id, name: String(filename), length: Number(length), bytes: null, title: null });
      return { ok: true, upload_url: `http://${host()}/upload/${id}`, file_id: id };
    },
    take: (id, request, bytes) => {
      const file = uploads.get(id);
      if (file === undefined || request.headers.authorization !== undefined) {
        faults.push(`an upload of ${id} that was not asked for, or with the token`);
        return false;
      }
      if (bytes.length !== file.length) faults.push(`${bytes.length} bytes, announced were ${file.length}`);
      if (!bytes.subarray(0, PNG.length).equals(PNG)) faults.push('an upload that is no PNG');
      uploads.set(id, { ...file, bytes });
      return true;
    },
    complete: ({ files: given, channel_id: channel }) => {
      if (channel !== undefined) faults.push('a picture shared with a channel of its own');
      for (const { id, title = '' } of given as { id: string; title?: string }[]) {
        const file = uploads.get(id);
        if (file?.bytes == null) return { ok: false, error: 'file_not_found' };
        uploads.set(id, { ...file, title });
      }
      return { ok: true, files: given };
    },
    pointersTo: (blocks) => {
      const shown = (Array.isArray(blocks) ? blocks : []).flatMap(
        (block: { slack_file?: { id?: string } }, at) =>
          block.slack_file === undefined ? [] : [{ at, id: block.slack_file.id ?? '' }],
      );
      if (shown.length === 0) return [];
      const isReady = ({ id }: { id: string }) => uploads.get(id)?.title != null;
      const refused = files.refusals > 0 ? shown : shown.filter((file) => !isReady(file));
      files.refusals = Math.max(0, files.refusals - 1);
      return refused.map(({ at }) => `/blocks/${at}/slack_file`);
    },
  };
  return files;
}

/** What Slack answers to a file that it cannot show. */
export function fileRefusal(pointers: readonly string[]): Json {
  return {
    ok: false,
    error: 'invalid_blocks',
    response_metadata: {
      messages: pointers.map((pointer) => `[ERROR] invalid slack file [json-pointer:${pointer}]`),
    },
  };
}
