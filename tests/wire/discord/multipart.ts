/** A request's JSON, with the files that came beside it. */
export interface Multipart {
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

export interface SentFile {
  /** The name of its part: `files[0]`. */
  readonly part: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The body of a request, of one part (JSON) or of several (RFC 7578); null for an empty one. */
export async function readMultipart(contentType: string | undefined, bytes: Buffer): Promise<Multipart> {
  if (contentType?.startsWith('multipart/form-data') !== true)
    return { body: bytes.length === 0 ? null : JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: SentFile[] = [];
  for (const [part, value] of form)
    if (typeof value !== 'string')
      files.push({
        part,
        name: value.name,
        type: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}
