import { describe, expect, it } from 'vitest';
import { createEventTable } from '../../../src/extract/dates/event-table.ts';

const event = (name: string, first: string, last = first) => ({ name, first, last, source: 'invented' });
const table = createEventTable(
  [event('polling day', '2023-05-11')],
  [
    event('Local elections', '2023-05-04'),
    event('Northbank by-election', '2023-02-09'),
    event('EU referendum', '2023-03-02'),
    event('Annual Conference', '2023-10-08', '2023-10-11'),
    event('East Hill Policy Forum', '2023-03-11'),
    event('Executive election', '2023-01-19'),
  ],
);
const find = (name: string, meeting = '2022-11-29', past = false) =>
  table.find(name, { year: null, meeting, past })?.first ?? null;

describe('the event that words name', () => {
  it.each([
    ['conference', '2023-10-08'],
    ['Annual Conference', '2023-10-08'],
    ['the Labour Party’s annual conference', '2023-10-08'],
    ['National Annual Conference', '2023-10-08'],
    ['policy forum', '2023-03-11'],
    ['the referendum', '2023-03-02'],
    ['Northbank by-election', '2023-02-09'],
    ['local election', '2023-05-04'],
    ['Council Elections', '2023-05-04'],
    ['Executive election', '2023-01-19'],
  ])('%s begins on %s', (name, first) => {
    expect(find(name)).toBe(first);
  });

  it.each([
    'Welsh annual conference',
    'women’s conference',
    'election',
    'the general election',
    'forum meeting',
    '',
  ])('“%s” is none of them', (name) => {
    expect(find(name)).toBeNull();
  });

  it('is what the report tells before what the table says, though it comes later', () => {
    expect(table.find('polling day', { year: null, meeting: '2022-11-29', past: false })).toMatchObject({
      first: '2023-05-11',
      told: true,
    });
  });

  it('is a poll of the public, with nothing told; what members elect has no polling day', () => {
    const untold = createEventTable(
      [],
      [event('Executive election', '2023-01-19'), event('Northbank by-election', '2023-02-09')],
    );
    expect(untold.find('election day', { year: null, meeting: '2022-11-29', past: false })?.first).toBe(
      '2023-02-09',
    );
  });

  it('is not one further off than thirteen months', () => {
    expect(find('conference', '2022-09-01')).toBeNull();
    expect(find('conference', '2022-09-04')).toBe('2023-10-08');
    expect(find('conference', '2024-11-20', true)).toBeNull();
    expect(find('conference', '2024-10-01', true)).toBe('2023-10-08');
  });
});
