import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { toWebAddress } from '../../../src/import/fetch/web-address.ts';
import { PRIVATE_FORMS } from './ssrf-forms.ts';

function codeOf(text: string, allowed: readonly string[] = []): string {
  try {
    toWebAddress(text, allowed);
    return 'fine';
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
}

describe('an address as it is written', () => {
  it.each([
    'https://example.org/',
    'http://reports.example.org:8080/nec?page=2',
    'http://example.org:443/',
    'http://1.1.1.1/',
    'https://[2606:4700:4700::1111]/',
    'https://xn--bcher-kva.example/',
  ])('%s may be asked', (text) => {
    expect(codeOf(text)).toBe('fine');
  });

  it('loses its fragment and the dot at the end of its name', () => {
    expect(toWebAddress('https://Example.ORG./report#top', []).href).toBe('https://example.org/report');
  });

  it.each([
    ['ftp://example.org/', 'web-scheme'],
    ['file:///etc/passwd', 'web-scheme'],
    ['javascript:alert(1)', 'web-scheme'],
    ['data:text/html,hello', 'web-scheme'],
    ['gopher://127.0.0.1:6379/_x', 'web-scheme'],
    ['https://user@example.org/', 'web-password'],
    ['https://user:secret@example.org/', 'web-password'],
    ['https://example.org@127.0.0.1/', 'web-password'],
    ['www.example.org/report', 'web-address'],
    ['', 'web-address'],
    ['https://', 'web-address'],
    ['https://exa mple.org/', 'web-address'],
    ['http://256.1.1.1/', 'web-address'],
    ['http://[fe80::1%25eth0]/', 'web-address'],
    [`https://example.org/${'a'.repeat(2_048)}`, 'web-address'],
    [`https://${'a.'.repeat(130)}org/`, 'web-address'],
    ['https://example.org:22/', 'web-port'],
    ['https://example.org:25/', 'web-port'],
    ['https://example.org:81/', 'web-port'],
    ['https://example.org:6000/', 'web-port'],
    ['https://example.org:6667/', 'web-port'],
    ['https://example.org:0/', 'web-port'],
  ])('%s may not (%#)', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('never repeats a password', () => {
    expect(() => toWebAddress('https://user:secret@example.org/', [])).toThrow(
      'The address holds a user name or a password.',
    );
  });

  it.each(PRIVATE_FORMS)('%s is not public', (text) => {
    expect(codeOf(text)).toMatch(/^web-(?:private|address)$/u);
  });

  it('a private address is found in whatever base its parts are written', () => {
    const part = (value: number) =>
      fc.constantFrom(String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`);
    const written = fc
      .tuple(
        fc.constantFrom([10, 0], [127, 0], [192, 168], [169, 254], [172, 20], [100, 64]),
        fc.nat(255),
        fc.nat(255),
      )
      .chain(([[a = 0, b = 0], c, d]) =>
        fc.oneof(
          fc.tuple(part(a), part(b), part(c), part(d)).map((parts) => parts.join('.')),
          fc.tuple(part(a), part(b * 65_536 + c * 256 + d)).map((parts) => parts.join('.')),
          part(a * 16_777_216 + b * 65_536 + c * 256 + d),
        ),
      );
    fc.assert(
      fc.property(written, (host) => {
        expect(codeOf(`http://${host}/`)).toBe('web-private');
      }),
      { numRuns: 300 },
    );
  });
});

describe('an address of this machine that is allowed', () => {
  const allowed = ['127.0.0.1:8080', '[::1]:9000', '127.0.0.1:25'];

  it.each([
    'http://127.0.0.1:8080/a',
    'http://2130706433:8080/',
    'http://[::1]:9000/',
    'http://127.0.0.1:25/',
  ])('%s may be asked', (text) => {
    expect(codeOf(text, allowed)).toBe('fine');
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:8081/',
    'http://127.0.0.2:8080/',
    'http://localhost:8080/',
    'http://[::ffff:127.0.0.1]:8080/',
    'http://[::1]:8080/',
    'http://10.0.0.1:8080/',
  ])('%s may not', (text) => {
    expect(codeOf(text, allowed)).toBe('web-private');
  });
});
