import { describe, expect, it } from 'vitest';
import { toCitation } from '../../../src/core/chat/citations.ts';
import { sampleReport } from '../../store/samples.ts';

const held = { ...sampleReport('one'), url: 'https://example.org/one' };
const REPORTS = [held, { ...sampleReport('two'), title: 'Other notes', reporter: null }];

describe('where a fact comes from', () => {
  it('is the exact quote and the page, where the text is held', () => {
    const quote = 'Nominations  close\non 5 May.';
    expect(toCitation({ type: 'quote', report: 'one', quote, start: 0, end: 27 }, REPORTS)).toEqual({
      quote,
      source: 'Notes from a meeting, by Petra Invented',
      url: 'https://example.org/one',
    });
  });

  it('is the paragraph and a few words, where only the page has the text', () => {
    const evidence = { type: 'paragraph', report: 'two', paragraph: 7 } as const;
    expect(toCitation({ ...evidence, words: 'on 5 May' }, REPORTS)).toEqual({
      source: 'paragraph 7, at “on 5 May”, of Other notes',
    });
    expect(toCitation(evidence, REPORTS)).toEqual({ source: 'paragraph 7 of Other notes' });
  });

  it('is the provision for what the law says, and the note for what an officer entered', () => {
    expect(toCitation({ type: 'law', provision: 'section 4' }, [])).toEqual({ source: 'section 4' });
    expect(toCitation({ type: 'officer', note: 'by letter' }, [])).toEqual({
      source: 'entered by an officer: by letter',
    });
  });

  it('names the report at least when that is held no more', () => {
    expect(toCitation({ type: 'paragraph', report: 'gone', paragraph: 2 }, REPORTS)).toEqual({
      source: 'paragraph 2 of report gone',
    });
  });
});
