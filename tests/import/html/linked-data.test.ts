import { describe, expect, it } from 'vitest';
import { findLinkedArticle } from '../../../src/import/html/linked-data.ts';

const script = (json: string) => `<p>words</p><script type="application/ld+json">${json}</script>`;

describe('findLinkedArticle', () => {
  it.each([
    [
      'alone',
      '{"@type":"NewsArticle","datePublished":"2021-02-02","author":{"@type":"Person","name":"Nell Aspinall"}}',
    ],
    [
      'in a graph, after other things',
      '{"@graph":[{"@type":"WebPage","datePublished":"1999-01-01"},{"@type":["Thing","NewsArticle"],"datePublished":"2021-02-02","author":[{"name":"Nell Aspinall"}]}]}',
    ],
    [
      'in a list',
      '[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2021-02-02","author":"Nell Aspinall"}]',
    ],
  ])('reads an article %s', (_, json) => {
    expect(findLinkedArticle(script('{"@type":"WebSite"}') + script(json))).toEqual({
      kind: 'NewsArticle',
      reporter: 'Nell Aspinall',
      published: '2021-02-02',
    });
  });

  it('takes no organisation for a writer', () => {
    const json = '{"@type":"Article","author":{"@type":"Organization","name":"Polder Friends"}}';
    expect(findLinkedArticle(script(json))).toEqual({ kind: 'Article', reporter: null, published: null });
  });

  it.each([
    ['no JSON', script('{"@type":"NewsArticle"')],
    ['another thing', script('{"@type":"Recipe","name":"Soup"}')],
    ['a script that is never closed', '<script type="application/ld+json">{"@type":"Article"}'],
    ['lists in lists', script(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    ['a number', script('7')],
    ['nothing', '<p>words</p>'],
  ])('is null for %s', (_, html) => {
    expect(findLinkedArticle(html)).toBeNull();
  });
});
