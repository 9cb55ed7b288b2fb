import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { decodeBytes, MAX_BYTES } from '../../../src/import/bytes/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Each character as the byte of its code; `map` gives windows-1252's own characters. */
const bytesOf = (...codes: (string | number)[]) =>
  Uint8Array.from(
    codes.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((char) => char.charCodeAt(0)),
    ),
  );

function refusal(bytes: Uint8Array): UserError {
  try {
    decodeBytes(bytes);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('decodeBytes', () => {
  it('reads UTF-8 without a declaration, and drops a byte order mark', () => {
    expect(decodeBytes(utf8('The panel’s budget – £5'))).toBe('The panel’s budget – £5');
    expect(decodeBytes(bytesOf(0xef, 0xbb, 0xbf, 'Agenda'))).toBe('Agenda');
  });

  it('reads UTF-16 by its mark in both byte orders', () => {
    expect(decodeBytes(bytesOf(0xff, 0xfe, 'A', 0, 0x19, 0x20))).toBe('A’');
    expect(decodeBytes(bytesOf(0xfe, 0xff, 0, 'A', 0x20, 0x19))).toBe('A’');
  });

  it('keeps the quotation marks and dashes of windows-1252', () => {
    const bytes = bytesOf(0x93, 'we won', 0x94, ' ', 0x96, ' it', 0x92, 's ', 0xa3, '4m ', 0x80, '2m');
    expect(decodeBytes(bytes)).toBe('“we won” – it’s £4m €2m');
  });

  it.each(['windows-1252', 'iso-8859-1', 'ISO-8859-1', 'latin1'])(
    'reads a page that declares %s',
    (charset) => {
      const page = bytesOf(`<html><head><meta charset="${charset}"></head><body>Jo`, 0x92, 's</body></html>');
      expect(decodeBytes(page)).toContain('Jo’s');
    },
  );

  it('believes the given character set before the declared one', () => {
    const page = bytesOf('<meta charset="windows-1252">', 0xe0);
    expect(decodeBytes(page, { charset: 'koi8-r' })).toContain('Ю');
  });

  it('reads a page by an XML declaration', () => {
    const page = bytesOf('<?xml version="1.0" encoding="iso-8859-2"?><p>', 0xb1, '</p>');
    expect(decodeBytes(page)).toContain('ą');
  });

  it('goes on to windows-1252 when a page says UTF-8 and is not', () => {
    expect(decodeBytes(bytesOf('<meta charset="utf-8"><p>It', 0x92, 's</p>'))).toContain('It’s');
  });

  it('mends UTF-8 that was read as windows-1252 and saved again', () => {
    expect(decodeBytes(utf8('The partyâ€™s â€œnewâ€\u009d fund has Â£5'))).toBe(
      'The party’s “new” fund has £5',
    );
  });

  it('leaves text alone that only looks like it in one place', () => {
    const mixed = 'The party’s paper prints â€™ as an example';
    expect(decodeBytes(utf8(mixed))).toBe(mixed);
    expect(decodeBytes(utf8('A café in Ávila'))).toBe('A café in Ávila');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['white space only', utf8(' \n\t\n')],
    ['a byte order mark only', bytesOf(0xef, 0xbb, 0xbf)],
  ])('refuses a file with %s', (_, bytes) => {
    const error = refusal(bytes);
    expect(error.code).toBe('empty-file');
    expect(error.next).toMatch(/\.$/u);
  });

  it.each([
    ['a PDF', bytesOf('%PDF-1.4 words')],
    ['a Word document or another ZIP archive', bytesOf('PK', 3, 4, 'words')],
    ['a PNG picture', bytesOf(0x89, 'PNG')],
    ['a JPEG picture', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ['binary data', bytesOf('plain words', 0, 'more')],
    ['binary data', bytesOf(...Array.from({ length: 40 }, () => 'ab\u0001'))],
  ])('refuses %s and says what it is', (kind, bytes) => {
    const error = refusal(bytes);
    expect(error.code).toBe('binary-file');
    expect(error.message).toContain(kind);
  });

  it('allows a stray form feed or escape', () => {
    expect(decodeBytes(utf8('Page one\fPage two'))).toBe('Page one\fPage two');
  });

  it('refuses a file over the limit and says both sizes', () => {
    const error = refusal(new Uint8Array(MAX_BYTES + 1_200_000).fill(65));
    expect(error.code).toBe('too-large');
    expect(error.message).toMatch(/6\.2 MB.*5 MB/u);
  });
});
