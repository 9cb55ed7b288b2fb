import { describe, expect, it } from 'vitest';
import { parseAllowed } from '../../../src/import/fetch/allowed.ts';

describe('what FETCH_ALLOW may name', () => {
  it('hosts of this machine, each with its port, in one way of writing', () => {
    expect(parseAllowed('127.0.0.1:8080, localhost:80 [0:0::1]:9000,127.1:443')).toEqual([
      '127.0.0.1:8080',
      'localhost:80',
      '[::1]:9000',
      '127.0.0.1:443',
    ]);
  });

  it('nothing at all', () => {
    expect(parseAllowed('')).toEqual([]);
    expect(parseAllowed(' , ')).toEqual([]);
  });

  it.each([
    '10.0.0.1:80',
    '192.168.1.1:8080',
    '169.254.169.254:80',
    '0.0.0.0:80',
    '[::ffff:127.0.0.1]:80',
    '[fe80::1]:80',
    'example.org:80',
    '127.0.0.1.example.org:80',
    'localhost.example.org:80',
    'user@127.0.0.1:80',
    'http://127.0.0.1:80',
    '127.0.0.1:80/path',
    '127.0.0.1',
    '127.0.0.1:99999',
    '*:80',
    '127.0.0.1:*',
    '127.0.0.1:8080, 10.0.0.1:80',
  ])('never %s', (text) => {
    expect(() => parseAllowed(text)).toThrow('FETCH_ALLOW may only name this machine and a port.');
  });
});
