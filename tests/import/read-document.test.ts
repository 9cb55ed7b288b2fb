import { describe, expect, it } from 'vitest';
import { readDocument as readSource } from '../../src/import/read-document.ts';
import type { SourceDocument } from '../../src/import/source-document.ts';

const PARAGRAPH =
  'The committee met in Norwich for most of the afternoon and heard from the two new regional directors about their plans.';
const utf8 = (text: string) => new TextEncoder().encode(text);

const readDocument = async (bytes: Uint8Array, name: string): Promise<SourceDocument> =>
  await readSource({ bytes, name, charset: null, url: null });

describe('readDocument', () => {
  it('goes by what the file holds before its name', async () => {
    const page = utf8(`<!DOCTYPE html>\n<p>${PARAGRAPH}</p>`);
    expect(await readDocument(page, 'report.txt')).toMatchObject({ text: PARAGRAPH, rule: 'density' });
    const text = `${PARAGRAPH}\nThe page's own <b> marks were odd.`;
    expect(await readDocument(utf8(text), 'report.html')).toMatchObject({ text, rule: 'plain-text' });
  });

  it('goes by the name for a piece of a page', async () => {
    const piece = utf8(`${PARAGRAPH}<br>More was said.`);
    expect((await readDocument(piece, 'report.HTM')).rule).toBe('density');
    expect((await readDocument(piece, 'report.txt')).rule).toBe('plain-text');
  });

  it('reads a page in windows-1252 with its quotation marks', async () => {
    const html = `<html><head><meta charset="windows-1252"></head><body><p>${PARAGRAPH}</p><p>A \u0093fair\u0094 deal \u0096 it\u0092s \u00a34m.</p></body></html>`;
    const bytes = Uint8Array.from([...html].map((char) => char.charCodeAt(0)));
    expect((await readDocument(bytes, 'page.html')).blocks.at(-1)?.text).toBe('A “fair” deal – it’s £4m.');
  });

  it('mends a page saved in the wrong character set', async () => {
    const html = `<html><body><p>${PARAGRAPH}</p><p>Itâ€™s a fund of Â£5m for Renâ€™e’s</p></body></html>`;
    const mended = html.replace('Renâ€™e’s', 'all');
    expect((await readDocument(utf8(mended), 'page.html')).blocks.at(-1)?.text).toBe(
      'It’s a fund of £5m for all',
    );
    expect((await readDocument(utf8(html), 'page.html')).blocks.at(-1)?.text).toContain('Itâ€™s');
  });

  it.each(['', ' \n ', '%PDF-1.7'])('refuses %j', async (content) => {
    await expect(readDocument(utf8(content), 'report.txt')).rejects.toThrow(
      expect.objectContaining({ name: 'UserError' }),
    );
  });
});
