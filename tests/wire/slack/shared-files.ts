import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from './payloads.ts';

/** A file that somebody gave to Slack. `address` when it is kept elsewhere; `size` when Slack says another than there is. */
interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly address?: string;
  readonly size?: number;
}

/** Files of people, which Slack shows to apps that may read files. */
export interface SharedFiles {
  add(file: SharedFile): void;
  info(args: Json, scopes: readonly string[]): Json;
  /** Hands the bytes over to whoever has the token; `token` is what is asked for. */
  download(path: string, request: IncomingMessage, response: ServerResponse, token: string): void;
}

export function createSharedFiles(host: () => string, faults: string[]): SharedFiles {
  const files = new Map<string, SharedFile>();
  return {
    add: (file) => void files.set(file.id, file),
    info: ({ file: id }, scopes) => {
      if (!scopes.includes('files:read')) return { ok: false, error: 'missing_scope', needed: 'files:read' };
      const file = files.get(String(id));
      if (file === undefined) return { ok: false, error: 'file_not_found' };
      const {
        name,
        bytes,
        size = bytes.length,
        address = `http://${host()}/files/${id}/${encodeURIComponent(name)}`,
      } = file;
      return { ok: true, file: { id, name, size, url_private_download: address } };
    },
    download: (path, request, response, token) => {
      const file = files.get(path.split('/')[2] ?? '');
      if (request.headers.authorization !== `Bearer ${token}`)
        faults.push('a file asked for without the token');
      if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
    },
  };
}
