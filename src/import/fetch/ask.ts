import type { Readable } from 'node:stream';
import { Client } from 'undici';
import type { FetchAnswer, FetchOptions } from '../../core/ports/fetcher.ts';
import { hostAndPort } from './allowed.ts';
import { type ConnectStep, createCheckedConnect, type Lookup } from './checked-connect.ts';
import { parseContentType, refuseOtherTypes } from './content-type.ts';
import type { Deadline } from './deadline.ts';
import { toFileName } from './file-name.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';
import { CODINGS, readBody, tooLarge } from './read-body.ts';
import { parseRetryAfter, toSiteFault, toStatusFault } from './site-faults.ts';
import { notPublic } from './web-address.ts';

/** What one question to one server needs. */
export interface Asking {
  readonly allowed: readonly string[];
  readonly userAgent: string;
  readonly connect: ConnectStep;
  readonly lookup: Lookup;
  readonly now: () => Date;
  readonly limits: { readonly attemptMs: number; readonly maxHeaderBytes: number };
  readonly deadline: Deadline;
  readonly maxBytes: number;
}

/** Where a server sends us on to, as it says it. */
export interface Redirect {
  readonly type: 'redirect';
  readonly location: string;
}

interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Readable;
}

const ACCEPT =
  'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.5';
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const PAGES: readonly number[] = [200, 203];

/** An entity tag that may be sent back: `"abc"`, `W/"abc"` */
const etagPattern = /^[\x21-\x7e]{1,300}$/u;
/** A day that may be sent back: `Fri, 14 Feb 2020 17:00:00 GMT` */
const lastModifiedPattern = /^[A-Za-z0-9,: +-]{10,60}$/u;

/** Asks one server once, over a connection of its own; throws `UserError` for whatever goes wrong. */
export async function ask(asking: Asking, url: URL, options: FetchOptions): Promise<FetchAnswer | Redirect> {
  const { deadline, limits } = asking;
  deadline.asking(url.hostname);
  const client = new Client(url.origin, {
    connect: createCheckedConnect({
      lookup: asking.lookup,
      connect: asking.connect,
      mayAsk: asking.allowed.includes(hostAndPort(url)) ? isLoopbackAddress : isPublicAddress,
      refusal: () => notPublic(url),
      attemptMs: limits.attemptMs,
      signal: deadline.signal,
      onConnected: deadline.heard,
    }),
    pipelining: 0,
    maxHeaderSize: limits.maxHeaderBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const path = `${url.pathname}${url.search}`;
    const headers = toHeaders(asking.userAgent, options);
    const answer = await client.request({ method: 'GET', path, headers, signal: deadline.signal });
    deadline.heard();
    const header = (name: string) => [answer.headers[name] ?? null].flat()[0] ?? null;
    answer.body.on('error', () => {});
    return await read(asking, url, { status: answer.statusCode, header, body: answer.body }, options);
  } catch (error) {
    throw toSiteFault(error, url.hostname);
  } finally {
    await client.destroy();
  }
}

async function read(
  asking: Asking,
  url: URL,
  answer: Answer,
  options: FetchOptions,
): Promise<FetchAnswer | Redirect> {
  const { status, header } = answer;
  const location = header('location');
  if (REDIRECTS.includes(status) && location !== null) return { type: 'redirect', location };
  if (status === 304 && isConditional(options)) return { type: 'not-modified' };
  if (!PAGES.includes(status))
    throw toStatusFault(status, url.hostname, parseRetryAfter(header('retry-after'), asking.now()));
  const type = parseContentType(header('content-type'));
  refuseOtherTypes(type.contentType);
  if (Number(header('content-length')) > asking.maxBytes) throw tooLarge(asking.maxBytes);
  const coding = (header('content-encoding') ?? '').trim().toLowerCase();
  const limits = { maxBytes: asking.maxBytes, onData: asking.deadline.heard };
  return {
    type: 'fetched',
    url: url.href,
    bytes: await readBody(answer.body, coding, limits),
    ...type,
    name: toFileName(url, header('content-disposition')),
    etag: fitting(header('etag'), etagPattern),
    lastModified: fitting(header('last-modified'), lastModifiedPattern),
  };
}

/** Ours come last: no caller asks as somebody else, for another host, or for a packing that is not read. */
function toHeaders(userAgent: string, options: FetchOptions): Record<string, string> {
  const given = Object.entries(options.headers ?? {})
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'host');
  const etag = fitting(options.etag, etagPattern);
  const lastModified = fitting(options.lastModified, lastModifiedPattern);
  return {
    accept: ACCEPT,
    ...Object.fromEntries(given),
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    'user-agent': userAgent,
    'accept-encoding': CODINGS,
  };
}

function isConditional({ etag, lastModified }: FetchOptions): boolean {
  return fitting(etag, etagPattern) !== null || fitting(lastModified, lastModifiedPattern) !== null;
}

function fitting(value: string | null | undefined, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null;
}
