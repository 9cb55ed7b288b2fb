import { describe, expect, it } from 'vitest';
import { createLog, masked } from '../src/log.ts';

/** Invented secrets, put together here so that nothing that looks like one stands in the repository. */
const SLACK_BOT = ['xo', 'xb-', '1234567890', '-invented', 'secret'].join('');
const SLACK_APP = ['xa', 'pp-', '1-A0INVENTED', '-987654'].join('');
const DISCORD = [['MTIz', 'NDU2', 'Nzg5', 'MDEy', 'MzQ1', 'Njc4'].join(''), 'GInven', 'Ted'.repeat(12)].join(
  '.',
);
const OWN = ['correct', 'horse', 'battery'].join('*');

function logged(write: (log: ReturnType<typeof createLog>) => void, secrets: readonly string[] = []): string {
  const lines: string[] = [];
  write(createLog({ logLevel: 'debug' }, secrets, (line) => lines.push(line)));
  return lines.join('');
}

describe.each([
  ['a Slack bot token', SLACK_BOT],
  ['a Slack app token', SLACK_APP],
  ['a Discord token', DISCORD],
  ['a secret that was set', OWN],
])('%s', (_name, secret) => {
  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    ['in the message', (log) => log.info(`connecting with ${secret} now`)],
    ['in free text of a field', (log) => log.info({ answer: `<${secret}>` }, 'x')],
    ['four levels down', (log) => log.info({ a: { b: [{ c: { d: secret } }] } }, 'x')],
    ['as a key', (log) => log.info({ [secret]: 1 }, 'x')],
    ['in an address', (log) => log.warn({ url: `https://example.org/?t=${secret}&x=1` }, 'x')],
    ['in a header', (log) => log.warn({ headers: { authorization: `Bearer ${secret}` } }, 'x')],
    ['in an error', (log) => log.error({ err: new Error(`refused: ${secret}`) }, 'x')],
    ['in the cause of a cause', (log) => log.error({ err: chained(secret) }, 'x')],
    [
      'in a field of an error',
      (log) => log.error({ err: Object.assign(new Error('x'), { body: secret }) }, 'x'),
    ],
    ['in text that was JSON already', (log) => log.info({ body: JSON.stringify({ a: { t: secret } }) }, 'x')],
  ])('is masked %s', (_where, write) => {
    const line = logged(write, [OWN]);
    expect(line).toContain('[secret]');
    expect(line).not.toContain(secret);
    expect(() => JSON.parse(line)).not.toThrow();
  });
});

function chained(secret: string): Error {
  return new Error('outside', { cause: new Error('between', { cause: new Error(`inside ${secret}`) }) });
}

describe('what is called a secret', () => {
  const value = ['swordfish', '99'].join('');

  it.each([
    `token=${value}`,
    `SLACK_SIGNING_SECRET=${value}`,
    `password: ${value}`,
    `"client_secret":"${value}"`,
    `{\\"token\\":\\"${value}\\"}`,
    `{\\\\\\"password\\\\\\": \\\\\\"${value}\\\\\\"}`,
    `access_token='${value}'`,
    `TOKEN = ${value}`,
  ])('is masked whatever it looks like: %s', (text) => {
    expect(masked(text)).not.toContain(value);
    expect(masked(text)).toContain('[secret]');
  });

  it('keeps the line JSON, whatever kind of value it has', () => {
    for (const secret of [12_345_678, true, null, ['swordfish', value], { a: value }]) {
      const line = logged((log) => log.info({ token: secret, after: 'kept' }, 'said'));
      expect(JSON.parse(line)).toMatchObject({ after: 'kept', msg: 'said' });
    }
  });

  it('is masked when it holds marks that JSON writes differently', () => {
    const awkward = ['quo"te', 'back\\slash', 'end'].join('-');
    const line = logged((log) => log.info({ answer: awkward }, `said ${awkward}`), [awkward]);
    expect(JSON.parse(line)).toMatchObject({ answer: '[secret]', msg: 'said [secret]' });
  });
});

describe('what is no secret', () => {
  it.each([
    'The meeting of 29 November 2022 agreed 18 votes to 11.',
    'https://example.org/2022/11/nec-report-29-november-2022.html',
    'tests/store/json/json-store.test.ts',
    'The secret ballot closes on 5 May; each member gets a token.',
    '2026-05-01T09:00:30.000Z',
    '192.168.100.200',
  ])('stays as it is: %s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('a setting of fewer than six characters masks nothing', () => {
    expect(masked('a cat sat', ['a', 'cat', ''])).toBe('a cat sat');
  });
});

describe('a line of the log', () => {
  it('is one line of JSON with its level, its time and what was said', () => {
    const line = logged((log) => log.warn({ event: 'ready', count: 2 }, 'it\nis ready'));
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    const { time, ...rest } = JSON.parse(line);
    expect(rest).toEqual({ level: 40, event: 'ready', count: 2, msg: 'it\nis ready' });
    expect(Number.isNaN(Date.parse(time))).toBe(false);
  });

  it('is not written below the level, nor at all when silent', () => {
    const lines: string[] = [];
    const write = (line: string): void => void lines.push(line);
    createLog({ logLevel: 'warn' }, [], write).info('small talk');
    createLog({ logLevel: 'silent' }, [], write).error('a fault');
    expect(lines).toEqual([]);
  });
});

describe('masking', () => {
  it('takes no longer on a long line of nearly secrets than on any other', () => {
    const long = `${'a-'.repeat(50_000)}${'token '.repeat(20_000)}${'x'.repeat(50_000)}.${'y'.repeat(50_000)}`;
    const began = performance.now();
    masked(long);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
