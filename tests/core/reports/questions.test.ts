import { describe, expect, it } from 'vitest';
import {
  heldBackOn,
  publicOn,
  publishedBy,
  reportOf,
  sourceName,
} from '../../../src/core/reports/questions.ts';
import { sampleReport } from '../../store/samples.ts';

const undated = sampleReport('undated', '2024-03-12');
const dated = { ...sampleReport('dated', '2024-03-12'), published: '2024-03-20' };
const ids = (reports: readonly { id: string }[]): string[] => reports.map((report) => report.id);

describe('the day from which a report could be known', () => {
  it('is that of its publication, or of the meeting where the page prints none', () => {
    expect(publicOn(dated)).toBe('2024-03-20');
    expect(publicOn(undated)).toBe('2024-03-12');
  });

  it('counts as known already', () => {
    expect(ids(publishedBy([dated, undated], '2024-03-19'))).toEqual(['undated']);
    expect(ids(publishedBy([dated, undated], '2024-03-20'))).toEqual(['dated', 'undated']);
    expect(publishedBy([dated, undated], '2024-03-11')).toEqual([]);
  });
});

describe('a report held back on a day', () => {
  it('tells of a meeting held by then but came out later', () => {
    expect(heldBackOn([dated, undated], '2024-03-11')).toEqual([]);
    expect(ids(heldBackOn([dated, undated], '2024-03-12'))).toEqual(['dated']);
    expect(heldBackOn([dated, undated], '2024-03-20')).toEqual([]);
  });
});

describe('the name of a source', () => {
  it('has the reporter where known', () => {
    expect(sourceName(dated)).toBe('Notes from a meeting, by Petra Invented');
    expect(sourceName({ ...dated, reporter: null })).toBe('Notes from a meeting');
  });
});

describe('the report of a piece of evidence', () => {
  it('is none for the law and for officers', () => {
    expect(reportOf({ type: 'paragraph', report: 'one', paragraph: 1 })).toBe('one');
    expect(reportOf({ type: 'quote', report: 'one', quote: 'q', start: 0, end: 1 })).toBe('one');
    expect(reportOf({ type: 'law', provision: 'section 4' })).toBeNull();
    expect(reportOf({ type: 'officer', note: 'by letter' })).toBeNull();
  });
});
