import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findElements, parsePage } from '../../../src/import/html/page.ts';
import { MAX_HTML_LENGTH, toSafeHtml } from '../../../src/import/html/safe-html.ts';

const refusesAs = (code: string) => expect.objectContaining({ name: 'UserError', code });

describe('toSafeHtml', () => {
  it.each([
    ['div', '<div>'.repeat(10_000)],
    ['b', '<b>'.repeat(10_000)],
    ['inline tags that a block keeps open', '<span><div></span></div>'.repeat(1000)],
    ['bold that is opened again after each block', '<p><b>x</p>'.repeat(1000)],
    ['tables in cells', '<table><tr><td></div>'.repeat(1000)],
    ['closing tags that match nothing', '<div></x></p></span>'.repeat(1000)],
    ['a drawing that is left open', '<svg><div/>'.repeat(1000)],
    ['tags after a false attribute', '<div ="><i>">'.repeat(1000)],
  ])('refuses a page made deep with %s', (_, html) => {
    expect(() => toSafeHtml(html)).toThrow(refusesAs('too-deep'));
  });

  it('refuses at once what a parser would take a minute over', () => {
    const began = performance.now();
    expect(() => toSafeHtml('<div>'.repeat(390_000))).toThrow(refusesAs('too-deep'));
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('reads hostile openings in a time that grows with their length only', () => {
    const began = performance.now();
    for (const piece of ['<!--', '<script', '<a b="', '<', '</', '<a b=c/ ', '<title>', '<!']) {
      const html = piece.repeat(Math.floor(1_900_000 / piece.length));
      expect(toSafeHtml(html).length).toBeLessThanOrEqual(html.length + 1);
    }
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('refuses more than 100,000 tags and more than two million characters', () => {
    expect(() => toSafeHtml('<br>'.repeat(100_001))).toThrow(refusesAs('too-deep'));
    expect(() => toSafeHtml('a'.repeat(MAX_HTML_LENGTH + 1))).toThrow(refusesAs('too-large'));
  });

  it('lets long flat pages pass', () => {
    const page = `<ul>${'<li>Ward <b>one</b><p>text'.repeat(2000)}</ul>`;
    expect(toSafeHtml(page)).toBe(page);
  });

  it('drops scripts, styles, drawings and comments and keeps the words around them', () => {
    const page =
      'one<script>if (a<b) "</p>"</script>two<!-- <p>gone</p> --><STYLE>p{}</STYLE>three<svg><text>x</text></svg>four';
    expect(toSafeHtml(page)).toBe('one two  three four');
  });

  it('never makes a tag out of what was text', () => {
    expect(toSafeHtml('<<script></script>b>bold')).toBe('< b>bold');
  });

  it('keeps a tag whole whose quoted attribute holds brackets', () => {
    const page = '<a title="1 > 0 <script>" href=x>link</a>';
    expect(toSafeHtml(page)).toBe(page);
  });

  it('leaves no page that the parser makes deep', async () => {
    const name = fc.constantFrom(
      ...'div p b i a span table tr td li ul form h1 svg title dd rt ruby button select object pre frameset'.split(
        ' ',
      ),
    );
    const tag = fc.oneof(
      name.map((word) => `<${word}>`),
      name.map((word) => `</${word}>`),
      fc.constantFrom('x', '<!--', '-->', '<i a="', '">', '<b/>'),
    );
    const property = fc.asyncProperty(fc.array(tag, { minLength: 1, maxLength: 7 }), async (tags) => {
      const html = tags.join('').repeat(600);
      let safe: string;
      try {
        safe = toSafeHtml(html);
      } catch {
        return;
      }
      const { root } = await parsePage(safe);
      const depths = new Map([[root, 0]]);
      for (const node of findElements(root)) depths.set(node, (depths.get(node.parent ?? root) ?? 0) + 1);
      expect(Math.max(...depths.values())).toBeLessThan(1100);
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
