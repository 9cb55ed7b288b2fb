/** What a server gave. `url` is where it was found in the end; `name` is the last part of that address, or what the server calls the file. */
export interface Fetched {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** In small letters and without parameters, such as `text/html`; null when the server gave none. */
  readonly contentType: string | null;
  readonly charset: string | null;
  readonly name: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchOptions {
  /** Sent to the first server alone, and to no other that it sends us on to. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What an earlier answer had: the server may then say that nothing has changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The most bytes, before and after unpacking; 5 MB unless said. */
  readonly maxBytes?: number;
}

export type FetchAnswer = ({ readonly type: 'fetched' } & Fetched) | { readonly type: 'not-modified' };

/** Fetches from public addresses of the web, and from nowhere else. */
export interface Fetcher {
  /** Throws `UserError` in plain words when the address is not public, the server refuses, or the answer is too large, too slow or of no kind that is read. */
  fetch(url: string, options?: FetchOptions): Promise<FetchAnswer>;
  close(): Promise<void>;
}
