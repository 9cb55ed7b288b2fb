import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FetchOptions } from '../../../src/core/ports/fetcher.ts';
import { createFetcher } from '../../../src/import/fetch/fetcher.ts';
import { createDecoy, type LoopbackServer, refusalOf, startLoopback } from './loopback-server.ts';

const NOW = new Date('2020-02-14T17:00:00Z');
const USER_AGENT = 'nec-bot/1.2.3 (+reads public NEC reports)';

let first: LoopbackServer;
let second: LoopbackServer;
let answer: RequestListener;

beforeAll(async () => {
  first = await startLoopback((request, response) => answer(request, response));
  second = await startLoopback((request, response) => answer(request, response));
});
beforeEach(() => {
  first.asked.length = 0;
  second.asked.length = 0;
});
afterAll(() => Promise.all([first.close(), second.close()]));

function get(path: string, options?: FetchOptions) {
  const fetcher = createFetcher({ allow: [first.host, second.host], userAgent: USER_AGENT, now: () => NOW });
  return fetcher.fetch(first.url(path), options);
}

function send(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): RequestListener {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** `/1` leads to `/2` and so on until `/last`, which is a page. */
const chain: RequestListener = ({ url = '' }, response) => {
  const step = Number(url.slice(1));
  if (step === 0) response.writeHead(200, { 'content-type': 'text/plain' }).end('At last');
  else response.writeHead(301, { location: `/${step - 1}` }).end();
};

describe('what was fetched', () => {
  it('comes with its address, type, name and marks', async () => {
    answer = send(
      200,
      {
        'content-type': 'Text/HTML; Charset="ISO-8859-1"',
        etag: 'W/"v1"',
        'last-modified': 'Fri, 14 Feb 2020 17:00:00 GMT',
      },
      '<p>Caf\u00e9</p>',
    );
    const fetched = await get('/2020/02/report.html?page=1#end');
    expect(fetched).toEqual({
      type: 'fetched',
      url: first.url('/2020/02/report.html?page=1'),
      bytes: new TextEncoder().encode('<p>Café</p>'),
      contentType: 'text/html',
      charset: 'iso-8859-1',
      name: 'report.html',
      etag: 'W/"v1"',
      lastModified: 'Fri, 14 Feb 2020 17:00:00 GMT',
    });
  });

  it('needs no type, and keeps no mark that cannot be sent back', async () => {
    answer = send(200, { 'content-type': 'nonsense', etag: 'a b' }, 'x');
    expect(await get('/')).toMatchObject({
      contentType: null,
      charset: null,
      etag: null,
      lastModified: null,
    });
  });

  it('has memory of its own, which may be handed to a worker', async () => {
    answer = send(200, { 'content-type': 'text/plain' }, 'x');
    const fetched = await get('/');
    expect(fetched.type === 'fetched' && fetched.bytes.buffer.byteLength).toBe(1);
  });

  it.each([
    'text/html',
    'application/xhtml+xml',
    'application/atom+xml',
    'application/rss+xml; charset=utf-8',
    'text/xml',
    'application/json',
    'text/plain',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/octet-stream',
  ])('may be %s', async (type) => {
    answer = send(200, { 'content-type': type }, 'x');
    expect(await get('/')).toMatchObject({ type: 'fetched', contentType: type.split(';')[0] });
  });

  it.each([
    ['image/png', 'There is a picture at that address, not a report.'],
    ['video/mp4', 'There is a film at that address, not a report.'],
    ['application/msword', 'There is a file of an old Word at that address, not a report.'],
    ['text/css', 'There is something of the kind text/css at that address, not a report.'],
  ])('may not be %s', async (type, message) => {
    answer = send(200, { 'content-type': type }, 'x');
    const refusal = await refusalOf(get('/'));
    expect(refusal).toMatchObject({ code: 'web-kind', message });
  });
});

describe('what is asked', () => {
  it('names us, and nothing a caller says changes that or the host', async () => {
    answer = send(200, { 'content-type': 'text/plain' });
    const headers = { Authorization: 'Bearer abc', 'User-Agent': 'Somebody else', Host: 'example.org' };
    await get('/', { headers });
    expect(first.asked[0]?.headers).toMatchObject({
      'user-agent': USER_AGENT,
      'accept-encoding': 'gzip, deflate, br',
      authorization: 'Bearer abc',
      host: first.host,
    });
  });

  it('says what is held already, and hears that nothing changed', async () => {
    answer = send(304);
    const lastModified = 'Fri, 14 Feb 2020 17:00:00 GMT';
    expect(await get('/feed', { etag: '"v1"', lastModified })).toEqual({ type: 'not-modified' });
    expect(first.asked[0]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': lastModified,
    });
  });

  it('leaves out marks that would be another header', async () => {
    answer = send(200, { 'content-type': 'text/plain' });
    await get('/', { etag: '"v1"\r\nx-other: 1', lastModified: 'yesterday\n' });
    expect(first.asked[0]?.headers).not.toHaveProperty('if-none-match');
    expect(first.asked[0]?.headers).not.toHaveProperty('if-modified-since');
  });

  it('does not take “nothing changed” for an answer to a first question', async () => {
    answer = send(304);
    expect((await refusalOf(get('/'))).code).toBe('web-no-page');
  });
});

describe('being sent on', () => {
  it('three times is followed, four times is not', async () => {
    answer = chain;
    expect(await get('/3')).toMatchObject({ url: first.url('/0') });
    expect((await refusalOf(get('/4'))).message).toBe('127.0.0.1 leads on too many times.');
    expect(first.asked).toHaveLength(8);
  });

  it('round in circles is noticed', async () => {
    answer = ({ url }, response) => response.writeHead(302, { location: url === '/a' ? '/b' : '/a' }).end();
    expect((await refusalOf(get('/a'))).message).toBe('127.0.0.1 leads round in circles.');
    expect(first.asked).toHaveLength(2);
  });

  it.each([301, 302, 303, 307, 308])(
    'with %i is followed, and without a target is refused',
    async (status) => {
      answer = ({ url }, response) =>
        url === '/'
          ? response.writeHead(status, { location: '/0' }).end()
          : chain({ url } as never, response);
      expect(await get('/')).toMatchObject({ type: 'fetched' });
      answer = send(status);
      expect((await refusalOf(get('/'))).code).toBe('web-no-page');
    },
  );

  it('within one server keeps the headers; another server never gets them, nor the first one afterwards', async () => {
    const away = second.url('/away');
    const back = first.url('/back');
    const next: Readonly<Record<string, string>> = { '/': '/here', '/here': away, '/away': back };
    answer = ({ url = '' }, response) => {
      const location = next[url];
      if (location === undefined) response.writeHead(200, { 'content-type': 'text/plain' }).end();
      else response.writeHead(302, { location }).end();
    };
    await get('/', { headers: { authorization: 'Bearer abc' }, etag: '"v1"' });
    const sent = [...first.asked, ...second.asked].map(({ url, headers }) => [
      url,
      headers.authorization ?? null,
      headers['if-none-match'] ?? null,
      headers['user-agent'],
    ]);
    expect(sent).toEqual([
      ['/', 'Bearer abc', '"v1"', USER_AGENT],
      ['/here', 'Bearer abc', '"v1"', USER_AGENT],
      ['/back', null, null, USER_AGENT],
      ['/away', null, null, USER_AGENT],
    ]);
  });
});

describe('a server that refuses', () => {
  const later = { 'retry-after': '600' };
  it.each([
    [401, {}, 'web-sign-in', '127.0.0.1 shows this page only to people who sign in.'],
    [403, {}, 'web-forbidden', '127.0.0.1 does not let nec-bot read this page.'],
    [404, {}, 'web-not-found', '127.0.0.1 has no page at this address.'],
    [410, {}, 'web-gone', '127.0.0.1 has taken this page down.'],
    [418, {}, 'web-refused', '127.0.0.1 refuses to give this page (418).'],
    [429, later, 'web-busy', '127.0.0.1 says that it is asked too often.'],
    [500, {}, 'web-fault', '127.0.0.1 has a fault of its own at the moment (500).'],
    [503, later, 'web-fault', '127.0.0.1 has a fault of its own at the moment (503).'],
    [204, {}, 'web-no-page', '127.0.0.1 gave an answer without a page (204).'],
    [206, {}, 'web-no-page', '127.0.0.1 gave an answer without a page (206).'],
  ])('with %i is told in one sentence', async (status, headers, code, message) => {
    answer = send(status, headers);
    const refusal = await refusalOf(get('/'));
    expect(refusal).toMatchObject({ code, message });
    expect(refusal.next).toMatch(/^[A-Z].{5,80}\.$/u);
  });

  it.each([
    ['600', 'Try again in 10 minutes.'],
    ['20', 'Try again in a minute.'],
    ['7000', 'Try again in 2 hours.'],
    ['900000', 'Try again in a few days.'],
    ['Fri, 14 Feb 2020 17:30:00 GMT', 'Try again in 30 minutes.'],
    ['Fri, 14 Feb 2020 16:00:00 GMT', 'Try again later.'],
    ['soon', 'Try again later.'],
  ])('until %s says when to come back', async (retryAfter, next) => {
    answer = send(429, { 'retry-after': retryAfter });
    expect((await refusalOf(get('/'))).next).toBe(next);
  });
});

describe('a server that cannot be reached', () => {
  function failing(code: string) {
    return createFetcher({
      allow: [],
      userAgent: USER_AGENT,
      lookup: async () => ['93.184.216.34'],
      connect: (_options, callback) => {
        callback(Object.assign(new Error(`connect ${code} 93.184.216.34:443`), { code }), null);
      },
    });
  }

  it.each([
    ['ECONNREFUSED', 'web-unreachable', 'reports.example.org does not accept connections.'],
    ['ETIMEDOUT', 'web-unreachable', 'reports.example.org does not answer.'],
    ['ENETUNREACH', 'web-unreachable', 'reports.example.org cannot be reached from here.'],
    ['ECONNRESET', 'web-cut', 'reports.example.org broke off in the middle.'],
    [
      'CERT_HAS_EXPIRED',
      'web-insecure',
      'reports.example.org does not offer a secure connection that can be trusted.',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'web-insecure',
      'reports.example.org does not offer a secure connection that can be trusted.',
    ],
    ['EWHATEVER', 'web-unreachable', 'reports.example.org could not be read.'],
  ])('because of %s is told without any address in numbers', async (fault, code, message) => {
    const refusal = await refusalOf(failing(fault).fetch('https://reports.example.org/'));
    expect(refusal).toMatchObject({ code, message });
    expect(refusal.next).toMatch(/^[A-Z].{5,80}\.$/u);
  });

  it.each([
    ['ENOTFOUND', 'reports.example.org was not found.'],
    ['EAI_AGAIN', 'reports.example.org cannot be looked up at the moment.'],
  ])('because its name is not known (%s) is told too', async (code, message) => {
    const lookup = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code }));
    const fetcher = createFetcher({ allow: [], userAgent: USER_AGENT, lookup });
    expect((await refusalOf(fetcher.fetch('https://reports.example.org/'))).message).toBe(message);
  });

  it('since nothing is there is told', async () => {
    const gone = await startLoopback(() => {});
    await gone.close();
    const fetcher = createFetcher({ allow: [gone.host], userAgent: USER_AGENT });
    const refusal = await refusalOf(fetcher.fetch(gone.url('/')));
    expect(refusal.message).toBe('127.0.0.1 does not accept connections.');
  });

  it('securely, since it only speaks http, is told', async () => {
    const fetcher = createFetcher({ allow: [first.host], userAgent: USER_AGENT });
    expect((await refusalOf(fetcher.fetch(`https://${first.host}/`))).code).toBe('web-insecure');
  });

  it('since it speaks something else is told', async () => {
    const mail = createServer((socket) => socket.end('220 mail.example.org ready\r\n'));
    await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
    const { port } = mail.address() as AddressInfo;
    const fetcher = createFetcher({
      allow: [],
      userAgent: USER_AGENT,
      lookup: async () => ['93.184.216.34'],
      connect: createDecoy(port).connect,
    });
    const refusal = await refusalOf(fetcher.fetch('http://mail.example.org/'));
    expect(refusal.message).toBe('mail.example.org sent something that cannot be read.');
    mail.close();
  });
});
