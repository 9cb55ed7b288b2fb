import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../src/import/fetch/fetcher.ts';
import { type LoopbackServer, refusalOf, startLoopback } from './loopback-server.ts';

const MEGABYTE = 1_000_000;
const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const REPORT = '<p>Branches can nominate until Friday.</p>'.repeat(50);
const PACKED: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(REPORT),
  br: brotliCompressSync(REPORT),
  deflate: deflateSync(REPORT),
};

let server: LoopbackServer;
const dripping = new Set<ServerResponse>();
let sentOfEndless = 0;

const answers: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  '/bomb-gzip': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb()),
  '/bomb-br': (response) =>
    response
      .writeHead(200, { ...HTML, 'content-encoding': 'br' })
      .end(
        brotliCompressSync(Buffer.alloc(8 * MEGABYTE), { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }),
      ),
  '/twice': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip, gzip' }).end(gzipSync(PACKED.gzip ?? '')),
  '/bare': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'deflate' }).end(deflateRawSync(REPORT)),
  '/garbage': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('not packed'),
  '/cut-packed': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(PACKED.gzip?.subarray(0, 60)),
  '/empty': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(),
  '/announced': (response) =>
    response.writeHead(200, { ...HTML, 'content-length': 50 * MEGABYTE }).flushHeaders(),
  '/endless': (response) => sendEndlessly(response.writeHead(200, HTML)),
  '/hang': () => {},
  '/hang-after-headers': (response) => response.writeHead(200, HTML).flushHeaders(),
  '/drip': (response) => {
    response.writeHead(200, HTML).write('<');
    dripping.add(response);
  },
  '/cut': (response) => {
    response
      .writeHead(200, { ...HTML, 'content-length': 1_000 })
      .write('<p>The first half', () => response.destroy());
  },
  '/cut-at-once': (response) => response.destroy(),
  '/long-headers': (response) => response.writeHead(200, { ...HTML, 'x-long': 'a'.repeat(20_000) }).end(),
};

/** 100 MB of zeros in 97 KB: equal gzip members one after the other. */
function bomb(): Buffer {
  const member = gzipSync(Buffer.alloc(10 * MEGABYTE));
  return Buffer.concat(Array.from({ length: 10 }, () => member));
}

function sendEndlessly(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, 'a');
  const endless = function* () {
    for (; sentOfEndless < 100 * MEGABYTE; sentOfEndless += chunk.length) yield chunk;
  };
  Readable.from(endless(), { highWaterMark: 1 }).pipe(response);
}

beforeAll(async () => {
  server = await startLoopback((request, response) => {
    const coding = request.url?.slice('/packed-'.length) ?? '';
    const packed = PACKED[coding];
    if (packed === undefined) answers[request.url ?? '']?.(response);
    else response.writeHead(200, { ...HTML, 'content-encoding': coding }).end(packed);
  });
});
afterAll(() => server.close());

function fetchPath(path: string, limits: { totalMs?: number; silentMs?: number } = {}, maxBytes?: number) {
  const fetcher = createFetcher({ allow: [server.host], userAgent: 'nec-bot/0', limits });
  return fetcher.fetch(server.url(path), maxBytes === undefined ? {} : { maxBytes });
}

async function textOf(path: string): Promise<string> {
  const answer = await fetchPath(path);
  return answer.type === 'fetched' ? new TextDecoder().decode(answer.bytes) : answer.type;
}

describe('size', () => {
  it.each(['gzip', 'br', 'deflate'])('a page packed with %s is unpacked', async (coding) => {
    expect(await textOf(`/packed-${coding}`)).toBe(REPORT);
  });

  it('so is one packed with deflate without its frame, and an empty one', async () => {
    expect(await textOf('/bare')).toBe(REPORT);
    expect(await textOf('/empty')).toBe('');
  });

  it.each(['/bomb-gzip', '/bomb-br'])(
    'a small answer that unpacks to a huge one is cut short (%s)',
    async (path) => {
      const refusal = await refusalOf(fetchPath(path));
      expect(refusal.code).toBe('web-too-large');
      expect(refusal.message).toBe('What is at that address is larger than 5 MB.');
    },
  );

  it('an answer that says it is too large is not read', async () => {
    expect((await refusalOf(fetchPath('/announced'))).code).toBe('web-too-large');
  });

  it('an answer that does not end is cut short, and the server notices', async () => {
    expect((await refusalOf(fetchPath('/endless'))).code).toBe('web-too-large');
    expect(sentOfEndless).toBeLessThan(40 * MEGABYTE);
  });

  it('the caller may ask for less', async () => {
    const refusal = await refusalOf(fetchPath('/packed-gzip', {}, 1_500));
    expect(refusal.message).toBe('What is at that address is larger than 2 KB.');
  });

  it('too long headers are refused', async () => {
    expect((await refusalOf(fetchPath('/long-headers'))).message).toBe('127.0.0.1 sent too long a heading.');
  });
});

describe('time', () => {
  it.each(['/hang', '/hang-after-headers'])('a server that says nothing is left (%s)', async (path) => {
    const refusal = await refusalOf(fetchPath(path, { silentMs: 60 }));
    expect(refusal.message).toBe('127.0.0.1 sent nothing for 0.06 seconds.');
    expect(refusal.next).toBe('Try again later.');
  });

  it('a server that drips is left when the whole time is up', async () => {
    const timer = setInterval(() => {
      for (const response of dripping) response.write('a');
    }, 20);
    const refusal = await refusalOf(fetchPath('/drip', { silentMs: 150, totalMs: 250 }));
    clearInterval(timer);
    expect(refusal.message).toBe('127.0.0.1 took longer than 0.25 seconds.');
  });

  it('a name that is looked up for ever is left', async () => {
    const lookup = () => new Promise<string[]>(() => {});
    const fetcher = createFetcher({ allow: [], userAgent: 'nec-bot/0', lookup, limits: { totalMs: 40 } });
    const refusal = await refusalOf(fetcher.fetch('https://example.org/'));
    expect(refusal.message).toBe('example.org took longer than 0.04 seconds.');
  });

  it('closing breaks off what runs and refuses what comes after', async () => {
    const fetcher = createFetcher({ allow: [server.host], userAgent: 'nec-bot/0' });
    const running = refusalOf(fetcher.fetch(server.url('/hang')));
    await fetcher.close();
    expect((await running).code).toBe('web-closed');
    expect((await refusalOf(fetcher.fetch(server.url('/empty')))).code).toBe('web-closed');
  });
});

describe('broken answers', () => {
  it.each(['/cut', '/cut-at-once', '/cut-packed'])(
    'what is cut off is not taken for whole (%s)',
    async (path) => {
      const refusal = await refusalOf(fetchPath(path));
      expect(refusal.code).toBe('web-cut');
      expect(refusal.message).toBe('127.0.0.1 broke off in the middle.');
    },
  );

  it.each(['/twice', '/garbage'])('what cannot be unpacked is refused (%s)', async (path) => {
    expect((await refusalOf(fetchPath(path))).code).toBe('web-unreadable');
  });
});
