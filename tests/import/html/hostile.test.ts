import { describe, expect, it } from 'vitest';
import { readHtml, UNDATED_WARNING } from '../../../src/import/html/html.ts';

const WORDS = 'The committee met in Norwich for most of the afternoon and heard about their plans.';
const P = `<p>${WORDS}</p>`;
const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(' ');

describe('a hostile page', () => {
  it.each([
    ['scripts', `<script>document.write("<p>planted</p>")</script>${P}`],
    ['a script in a tag’s value', `<img src=x onerror="planted()">${P}<a href="javascript:planted()"></a>`],
    ['a drawing', `<svg><text>planted</text><foreignObject><p>planted</p></foreignObject></svg>${P}`],
    ['mathematics', `<math><mtext><p>planted</p></mtext></math>${P}`],
    ['a template', `<template><p>planted</p></template>${P}`],
    ['words for browsers without scripts', `<noscript><p>planted</p></noscript>${P}`],
    ['unclosed tags', `<div><b><i><p>${WORDS}`],
    ['tags closed in the wrong order', `<b><i>${P}</b></i></div></p></table>`],
    ['100,000 attributes', `<div ${attributes}>${P}</div>`],
    ['tables in tables', `${'<table><tr><td>'.repeat(60)}${P}${'</td></tr></table>'.repeat(60)}`],
    ['quotes in quotes', `${'<blockquote>'.repeat(200)}${P}`],
    ['a thousand names of comments', `<div class="${'comment '.repeat(1000)}">planted</div>${P}`],
    ['hidden words', `<div hidden>planted</div><div style="display: none">planted</div>${P}`],
    ['names of prototypes', `<div class="__proto__ constructor" id="toString">${P}</div>`],
    [
      'JSON-LD with a prototype',
      `<script type="application/ld+json">{"__proto__":{"@type":"Article"}}</script>${P}`,
    ],
  ])('of %s gives the report’s words and nothing else', async (_, body) => {
    const began = performance.now();
    const read = await readHtml(`<html><body>${body}</body></html>`);
    expect(read.text).toBe(WORDS);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('gives title and words without control characters, turned directions and invisible marks', async () => {
    const html = `<title>NEC\u0007 \u202ereport&#x202E;, 4\u00ad June&#x200B; 2019</title><p>\u2066The vote\u2069 was &#x202E;14&#x202C; to&#x200D; 5.</p>`;
    const read = await readHtml(html);
    expect(read).toMatchObject({ title: 'NEC report, 4 June 2019', text: 'The vote was 14 to 5.' });
  });

  it.each(['[['.repeat(60), 'https://[', 'javascript:alert(1)', '/2010/12/03/'])(
    'is read whatever stands for its address: %s',
    async (url) => {
      expect((await readHtml(P, { url })).published).toBeNull();
    },
  );
});

describe('the day of publication', () => {
  const page = (inside: string) =>
    `<html><head>${inside}</head><body><main><h1>Five hours</h1>${P}</main></body></html>`;

  it.each([
    [
      'in the page’s head',
      '<meta property="article:published_time" content="2010-12-04T09:00:00Z">',
      '2010-12-04',
    ],
    [
      'in JSON-LD',
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2010-12-05T09:00:00Z"}</script>',
      '2010-12-05',
    ],
    ['only in the address', '', '2010-12-03'],
  ])('is taken %s', async (_, head, day) => {
    const url = 'https://notes.example.org/2010/12/03/five-hours/';
    const read = await readHtml(page(head), { url });
    expect(read.published).toBe(day);
    expect(read.warnings).not.toContain(UNDATED_WARNING);
  });

  it('is taken from the address that the page gives as its own', async () => {
    const head = '<link rel="canonical" href="https://notes.example.org/2010/12/03/five-hours/">';
    expect((await readHtml(page(head))).published).toBe('2010-12-03');
  });

  it('is asked for where the page says nothing of it', async () => {
    const read = await readHtml(page(''));
    expect(read.published).toBeNull();
    expect(read.warnings).toContain(UNDATED_WARNING);
    expect(UNDATED_WARNING).toContain('--published');
  });
});
