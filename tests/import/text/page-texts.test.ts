import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/import/text/text.ts';
import { BLOGS } from '../pages/blogs.ts';
import { MESSAGES } from '../pages/messages.ts';
import { SITES } from '../pages/sites.ts';

describe.each([
  ['messages', MESSAGES],
  ['blogs', BLOGS],
  ['sites', SITES],
] as const)('the report in the text of a page: %s', (_kind, pages) => {
  it.each(pages)('$name', (page) => {
    const read = readText(page.lines.join('\n'));
    const texts = read.blocks.map(({ text }) => text);
    expect({
      title: read.title,
      reporter: read.reporter,
      published: read.published,
      meetingDate: read.meetingDate,
      first: texts[0]?.slice(0, page.first.length),
      last: texts.at(-1)?.slice(0, page.last.length),
    }).toEqual({
      title: page.title,
      reporter: page.reporter,
      published: page.published,
      meetingDate: page.meetingDate,
      first: page.first,
      last: page.last,
    });
    for (const words of page.without ?? []) expect(texts.join('\n')).not.toContain(words);
  });
});
