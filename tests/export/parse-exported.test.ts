import { describe, expect, it } from 'vitest';
import { toLibraryFile } from '../../src/core/reports/library-file.ts';
import { toDiaryFile } from '../../src/export/diary-file.ts';
import { parseExported } from '../../src/export/parse-exported.ts';
import { sampleEvent } from '../store/samples.ts';
import { withRevision } from '../support/reminder-samples.ts';
import { BY_HAND, REPORT, TODAY, TOLD } from './samples.ts';

const NOW = new Date('2024-04-01T10:00:00Z');
const LIBRARY = { reports: [REPORT], entries: [TOLD, BY_HAND], events: [sampleEvent()] };
const text = JSON.stringify(toLibraryFile(LIBRARY, 'with', NOW), null, 2);

describe('a file that nec-bot exported', () => {
  it('is known by its content', () => {
    expect(parseExported(text)).toEqual({ type: 'library', content: LIBRARY });
    const diary = toDiaryFile([TOLD, BY_HAND], [REPORT], { today: TODAY, exported: NOW });
    expect(parseExported(JSON.stringify(diary))).toEqual({
      type: 'diary',
      content: { reports: [], entries: [TOLD, BY_HAND], events: [] },
    });
  });

  it.each([
    '{}',
    '[]',
    'null',
    'NEC meeting, 12 March 2024',
    '{"version": "https://jsonfeed.org/version/1.1"}',
  ])('is something else than %s', (other) => {
    expect(parseExported(other)).toBeNull();
  });

  it('is refused in one sentence when a newer nec-bot wrote it', () => {
    expect(() => parseExported(text.replace('"version": 1', '"version": 2'))).toThrow(
      expect.objectContaining({
        code: 'export-newer',
        message: expect.stringMatching(/^[^.]*newer nec-bot[^.]*\.$/u),
      }),
    );
  });

  it.each([
    ['a cut', text.slice(0, -20), 'it is cut off, or not JSON any more'],
    [
      'a day',
      text.replace('"2024-05-05"', '"2024-02-30"'),
      'reports.0.facts.dates.0.edtf: must be an EDTF date',
    ],
    ['a field', text.replace('"reporter"', '"author"'), 'reports.0.reporter'],
    ['no version', text.replace('"version": 1,', ''), 'version'],
    ['a path', text.replaceAll('"2024-03-12-invented"', '"../../out"'), 'reports.0.id'],
    [
      'a quote',
      text.replace('"quote": "Nominations', '"quote": "Nomination '),
      'facts.dates.0.evidence.quote',
    ],
    ['a block', text.replace('"text": "Nominations', '"text": "Nomination '), 'reports.0.blocks.0'],
    ['an address', text.replace('https://harbour', 'javascript://harbour'), 'reports.0.url'],
    [
      'a fact twice',
      text.replace('"id": "f-1"', '"id": "d-1"'),
      'reports.0.facts.1.id: “d-1” stands there twice',
    ],
    ['a point', text.replace(/"start": 55/u, '"start": 54'), 'reports.0.'],
    [
      'a foreign fact',
      text.replace('"report": "2024-03-12-invented"', '"report": "other"'),
      'must be “2024-03-12-invented”',
    ],
    ['an entry twice', text.replace('"by-hand.fair"', '"2024-03-12-invented.d-1"'), 'entries.1.id'],
  ])('is refused with the field when it is damaged: %s', (_, damaged, wrong) => {
    expect(damaged).not.toBe(text);
    expect(() => parseExported(damaged)).toThrow(
      expect.objectContaining({ code: 'export-damaged', message: expect.stringContaining(wrong) }),
    );
  });
});

describe('the diary as a file', () => {
  it('has every revision known on the day, and names the reports without their texts', () => {
    const later = withRevision(TOLD, { on: '2024-06-01', edtf: '2024-05-09' });
    const file = toDiaryFile([later, BY_HAND], [REPORT], { today: TODAY, exported: NOW });
    expect(file.entries).toEqual([TOLD, BY_HAND]);
    expect(file.reports).toMatchObject([{ id: REPORT.id, url: 'https://harbour.example/notes' }]);
    expect(JSON.stringify(file)).not.toContain('1,204');
  });
});
