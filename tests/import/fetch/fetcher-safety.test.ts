import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../src/import/fetch/fetcher.ts';
import { createDecoy, type LoopbackServer, refusalOf, startLoopback } from './loopback-server.ts';
import { PRIVATE_FORMS } from './ssrf-forms.ts';

const PUBLIC = '93.184.216.34';
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'public.example.org': [PUBLIC],
  'both.example.org': ['2606:4700:4700::1111', PUBLIC],
  'private.example.org': ['10.0.0.1'],
  'mixed.example.org': [PUBLIC, '127.0.0.1'],
  'mixed-six.example.org': ['2606:4700:4700::1111', 'fd00::1'],
  'mapped.example.org': ['::ffff:10.0.0.1'],
  'translated.example.org': ['64:ff9b::7f00:1'],
  'zone.example.org': ['fe80::1%eth0'],
  'nonsense.example.org': ['not-an-address'],
  'empty.example.org': [],
};

let location = '/';
let server: LoopbackServer;
let looked: string[] = [];

beforeAll(async () => {
  server = await startLoopback(({ url }, response) => {
    if (url === '/on') response.writeHead(302, { location }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>The report</p>');
  });
});
beforeEach(() => {
  looked = [];
});
afterAll(() => server.close());

function createParts(lookup = async (name: string) => NAMES[name] ?? []) {
  const decoy = createDecoy(server.port);
  const counted = async (name: string) => {
    looked.push(name);
    return lookup(name);
  };
  const fetcher = createFetcher({
    allow: [server.host],
    userAgent: 'nec-bot/0',
    connect: decoy.connect,
    lookup: counted,
  });
  return { fetcher, hits: decoy.hits };
}

describe('nothing is connected to that is not public', () => {
  it.each(PRIVATE_FORMS)('not %s', async (address) => {
    const { fetcher, hits } = createParts();
    const refusal = await refusalOf(fetcher.fetch(address));
    expect(refusal.code).toMatch(/^web-(?:private|address)$/u);
    expect([...hits, ...looked]).toEqual([]);
  });

  it.each(
    Object.keys(NAMES).filter((name) => name.match(/^(?:private|mixed|mapped|translated|zone|nonsense)/u)),
  )('not %s, which leads elsewhere', async (name) => {
    const { fetcher, hits } = createParts();
    const refusal = await refusalOf(fetcher.fetch(`https://${name}/`));
    expect(refusal.code).toBe('web-private');
    expect(refusal.message).toBe(`${name} is not on the public web.`);
    expect(hits).toEqual([]);
  });

  it('nor a name without any address', async () => {
    const { fetcher, hits } = createParts();
    const refusal = await refusalOf(fetcher.fetch('https://empty.example.org/'));
    expect(refusal.message).toBe('empty.example.org was not found.');
    expect(hits).toEqual([]);
  });
});

describe('a public address', () => {
  it('is connected to by the number that was checked, after one look-up', async () => {
    const { fetcher, hits } = createParts();
    const answer = await fetcher.fetch('https://public.example.org/report');
    expect(answer).toMatchObject({ type: 'fetched', url: 'https://public.example.org/report' });
    expect(hits).toEqual([PUBLIC]);
    expect(looked).toEqual(['public.example.org']);
    expect(server.asked.at(-1)?.headers.host).toBe('public.example.org');
  });

  it('that changes to a private one between two questions is refused the second time', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']];
    const { fetcher, hits } = createParts(async () => answers.shift() ?? []);
    location = '/again';
    const refusal = await refusalOf(fetcher.fetch('http://public.example.org/on'));
    expect(refusal.code).toBe('web-private');
    expect(hits).toEqual([PUBLIC]);
    expect(looked).toHaveLength(2);
  });

  it('of the other family is tried when the first does not answer', async () => {
    const tried: (string | undefined)[] = [];
    const decoy = createDecoy(server.port);
    const fetcher = createFetcher({
      allow: [],
      userAgent: 'nec-bot/0',
      lookup: async () => ['2606:4700:4700::1111', '2606:4700:4700::1001', PUBLIC],
      connect: (options, callback) => {
        tried.push(options.hostname, options.servername);
        if (options.hostname === PUBLIC) decoy.connect(options, callback);
      },
      limits: { attemptMs: 20 },
    });
    await expect(fetcher.fetch('https://both.example.org/')).resolves.toMatchObject({ type: 'fetched' });
    expect(tried).toEqual(['2606:4700:4700::1111', 'both.example.org', PUBLIC, 'both.example.org']);
  });
});

describe('being sent on', () => {
  it.each([
    ...PRIVATE_FORMS.filter((form) => form.includes('//')),
    '//127.0.0.1/',
    'file:///etc/passwd',
    'ftp://public.example.org/',
    'https://user:secret@public.example.org/',
    'https://public.example.org:22/',
    'http://[',
  ])('to %s is refused', async (target) => {
    const { fetcher, hits } = createParts();
    location = encodeURI(target).replaceAll('%5B', '[').replaceAll('%5D', ']').replaceAll('%25', '%');
    const refusal = await refusalOf(fetcher.fetch('http://public.example.org/on'));
    expect(refusal.code).toBe('web-redirect');
    expect(hits).toEqual([PUBLIC]);
  });

  it('to a name that leads to a private address is refused', async () => {
    const { fetcher, hits } = createParts();
    location = 'http://private.example.org/';
    const refusal = await refusalOf(fetcher.fetch('http://public.example.org/on'));
    expect(refusal.message).toBe('private.example.org is not on the public web.');
    expect(hits).toEqual([PUBLIC]);
  });

  it('from a secure page to one that is not is refused', async () => {
    const { fetcher } = createParts();
    location = 'http://public.example.org/report';
    const refusal = await refusalOf(fetcher.fetch('https://public.example.org/on'));
    expect(refusal.message).toBe('public.example.org sends us on to a page that is not secure.');
  });

  it('to a secure page is followed', async () => {
    const { fetcher } = createParts();
    location = 'https://both.example.org/report';
    const answer = await fetcher.fetch('http://public.example.org/on');
    expect(answer).toMatchObject({ type: 'fetched', url: 'https://both.example.org/report' });
  });

  it('to what is allowed of this machine is followed, and to its other ports is not', async () => {
    const { fetcher } = createParts();
    location = server.url('/report');
    await expect(fetcher.fetch('http://public.example.org/on')).resolves.toMatchObject({ url: location });
    location = `http://127.0.0.1:${server.port === 8080 ? 8081 : 8080}/`;
    await expect(fetcher.fetch('http://public.example.org/on')).rejects.toThrow(
      'an address that is not read',
    );
  });
});

describe('what is allowed of this machine', () => {
  it('is asked only at its own address', async () => {
    const { fetcher, hits } = createParts();
    await expect(fetcher.fetch(server.url('/report'))).resolves.toMatchObject({ type: 'fetched' });
    expect(hits).toEqual(['127.0.0.1']);
    expect(looked).toEqual([]);
  });

  it('may be asked by its name', async () => {
    const fetcher = createFetcher({ allow: [`localhost:${server.port}`], userAgent: 'nec-bot/0' });
    const answer = await fetcher.fetch(`http://localhost:${server.port}/report`);
    expect(answer).toMatchObject({ type: 'fetched', contentType: 'text/html' });
    await expect(fetcher.fetch(server.url('/report'))).rejects.toThrow('is not on the public web');
  });

  it('by name is refused when the name leads off this machine', async () => {
    const decoy = createDecoy(server.port);
    const fetcher = createFetcher({
      allow: [`localhost:${server.port}`],
      userAgent: 'nec-bot/0',
      connect: decoy.connect,
      lookup: async () => [PUBLIC],
    });
    const refusal = await refusalOf(fetcher.fetch(`http://localhost:${server.port}/`));
    expect(refusal.code).toBe('web-private');
    expect(decoy.hits).toEqual([]);
  });

  it('cannot be anything else', () => {
    expect(() => createFetcher({ allow: ['10.0.0.1:80'], userAgent: 'nec-bot/0' })).toThrow('FETCH_ALLOW');
  });
});
