import { describe, expect, it } from 'vitest';
import { findSameReport } from '../../src/review/same-report.ts';
import { reportSaying } from '../support/report-samples.ts';

const SENTENCES = [
  'The committee met in the old library and the chair welcomed four new members.',
  'We were told that the branch newsletter will be printed twice a year from now on.',
  'A long talk about parking ended without any vote being taken at all.',
  'The treasurer showed that the summer fair had brought in more than the year before.',
  'Everybody thanked the volunteers who painted the hall during the wet weeks of January.',
];
const FURNITURE = [
  'Share this post with your friends and family.',
  'Older posts can be found in the archive.',
];

const held = reportSaying('2024-03-12-invented', SENTENCES, { url: 'https://example.org/march' });

function again(sentences: readonly string[], wish: Parameters<typeof reportSaying>[2] = {}) {
  return reportSaying('2024-03-12-somebody', sentences, { reporter: 'Some Body', ...wish });
}

describe('a report that is held already', () => {
  it.each([
    ['from another address', again(SENTENCES, { url: 'https://example.net/copy' })],
    ['with other furniture around it', again([...FURNITURE, ...SENTENCES])],
    ['corrected', again([...SENTENCES.slice(0, 4), 'The hall will be painted in June by a firm.'])],
    [
      'with other quotation marks and spaces',
      again(SENTENCES.map((one) => one.replace('branch', '“branch”'))),
    ],
    ['given another meeting, word for word', again(SENTENCES, { meetingDate: '2024-03-19' })],
  ])('is recognised %s', (_name, read) => {
    expect(findSameReport(read, [held])).toBe(held);
  });

  it('is known by its address where none of its text is held', () => {
    const bundled = { ...held, text: '', reporter: 'Some Body', url: 'https://www.example.org/march/?utm=1' };
    expect(findSameReport(again(SENTENCES, { url: 'http://example.org/march' }), [bundled])).toBe(bundled);
    const another = again(SENTENCES, { url: 'http://example.org/march', reporter: 'Nora Vane' });
    expect(findSameReport(another, [bundled])).toBeNull();
  });

  it('is the likest of several', () => {
    const half = reportSaying('2024-03-12-half', [...SENTENCES.slice(0, 4), ...FURNITURE]);
    expect(findSameReport(again(SENTENCES), [half, held])).toBe(held);
  });
});

describe('a report that is not held', () => {
  it.each([
    [
      'quotes one sentence of another',
      again([...FURNITURE, ...FURNITURE.map((one) => `So ${one}`), SENTENCES[0] ?? '']),
    ],
    [
      'repeats the words of the last meeting in part',
      again([...SENTENCES.slice(0, 4), ...FURNITURE], { meetingDate: '2024-04-16' }),
    ],
    ['is of a meeting months before', again(SENTENCES, { meetingDate: '2023-11-14' })],
    ['says next to nothing', again(['Nothing happened.'])],
    ['is empty', again([''])],
  ])('is found to be new when it %s', (_name, read) => {
    expect(findSameReport(read, [held])).toBeNull();
  });
});
