import { describe, expect, it } from 'vitest';
import { calendarLinks } from '../../../src/core/diary/calendar-links.ts';

const DEADLINE = {
  what: 'Motions close & more',
  edtf: '2027-07-02',
  time: '17:00',
  kind: 'deadline',
} as const;

function query(label: string, links: ReturnType<typeof calendarLinks>): URLSearchParams {
  const link = links.find((each) => each.label === label);
  return new URL(link?.url ?? 'https://nothing.example').searchParams;
}

describe('what opens a calendar', () => {
  it('ends a deadline at its hour in London, summer time counted', () => {
    const links = calendarLinks(DEADLINE, 'a report');
    expect(query('Add to Google Calendar', links).get('dates')).toBe('20270702T150000Z/20270702T160000Z');
    expect(query('Add to Outlook', links).get('enddt')).toBe('2027-07-02T16:00:00.000Z');
  });

  it('begins an event at its hour', () => {
    const links = calendarLinks({ ...DEADLINE, kind: 'event', edtf: '2027-12-03' }, 'a report');
    expect(query('Add to Google Calendar', links).get('dates')).toBe('20271203T170000Z/20271203T180000Z');
  });

  it('takes whole days where no hour is told, with the end after the last', () => {
    const links = calendarLinks({ ...DEADLINE, time: null, edtf: '2027-07-30/2027-08-01' }, 'a report');
    expect(query('Add to Google Calendar', links).get('dates')).toBe('20270730/20270802');
    expect(Object.fromEntries(query('Add to Outlook', links))).toMatchObject({
      startdt: '2027-07-30',
      enddt: '2027-08-02',
      allday: 'true',
    });
  });

  it('carries the words as they are, whatever is in them', () => {
    const links = calendarLinks({ ...DEADLINE, what: 'A & B = “C” #1?' }, 'https://example.org/?a=1&b=2');
    expect(query('Add to Google Calendar', links).get('text')).toBe('A & B = “C” #1?');
    expect(query('Add to Outlook', links).get('body')).toBe('https://example.org/?a=1&b=2');
  });

  it('is not there for a date whose day is not known', () => {
    expect(calendarLinks({ ...DEADLINE, edtf: '2027-07', time: null }, '')).toEqual([]);
  });
});
