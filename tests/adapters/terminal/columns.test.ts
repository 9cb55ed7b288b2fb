import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns } from '../../../src/adapters/terminal/columns.ts';
import { PLAIN } from '../../../src/core/chat/plain-text.ts';
import type { TableBlock } from '../../../src/core/chat/reply.ts';

const TABLE: TableBlock = {
  type: 'table',
  caption: 'Members over time',
  columns: [{ label: 'Meeting' }, { label: 'Figure', align: 'end' }, { label: 'What it counts' }],
  rows: [
    {
      cells: ['May 2012', '1,200', 'all members of the party in the region'],
      citation: { quote: 'We have 1,200 members.', source: 'a report', url: 'https://example.org/a' },
    },
    { cells: ['May 2013', '90', ''] },
  ],
};

describe('a table in a terminal', () => {
  it('stands in columns, numbers at their end, each source below its row', () => {
    expect(toColumns(TABLE, PLAIN, 80)).toBe(
      [
        'Members over time',
        'Meeting   Figure  What it counts',
        'May 2012   1,200  all members of the party in the region',
        '  “We have 1,200 members.” [a report] https://example.org/a',
        'May 2013      90',
      ].join('\n'),
    );
  });

  it('wraps between words where the window is narrow', () => {
    expect(toColumns(TABLE, PLAIN, 40)?.split('\n').slice(1, 4)).toEqual([
      'Meeting   Figure  What it counts',
      'May 2012   1,200  all members of the',
      '                  party in the region',
    ]);
  });

  it('is none where its columns would be too narrow to read', () => {
    expect(toColumns(TABLE, PLAIN, 26)).toBeNull();
    expect(toColumns({ ...TABLE, columns: [] }, PLAIN, 80)).toBeNull();
  });

  it('never passes the width, but with sources, and loses no word', () => {
    const cell = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 8 });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 20, max: 100 }), (given, width) => {
        const cells = given.map((row) => row.map((words) => words.join(' ')));
        const text = toColumns(
          { ...TABLE, caption: '', rows: cells.map((row) => ({ cells: row })) },
          PLAIN,
          width,
        );
        if (text === null) return;
        for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(width);
        const letters = (all: string): string => [...all.replaceAll(/\s/gu, '')].sort().join('');
        const head = TABLE.columns.map(({ label }) => label).join('');
        expect(letters(text)).toBe(letters(head + cells.flat().join('')));
      }),
      { numRuns: 300 },
    );
  });
});
