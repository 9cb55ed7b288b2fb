import { describe, expect, it } from 'vitest';
import { eventId, knownEventSchema } from '../../../src/core/dates/known-event.ts';

const event = { name: 'Annual Conference', first: '2026-09-27', last: '2026-09-30', source: 'the party' };

describe('an event', () => {
  it.each([
    ['Annual Conference', '2026-09-27', 'annual-conference-2026'],
    ['  ANNUAL   conference ', '2026-12-31', 'annual-conference-2026'],
    ['Zoë’s Gala', '2027-01-01', 'zoe-s-gala-2027'],
  ])('%j that begins on %s has the id %s', (name, first, id) => {
    expect(eventId({ name, first })).toBe(id);
  });

  it('may last a day or a month', () => {
    expect(knownEventSchema.parse({ ...event, last: event.first })).toMatchObject({ last: '2026-09-27' });
    expect(knownEventSchema.parse({ ...event, last: '2026-10-27' })).toMatchObject({ last: '2026-10-27' });
  });

  it.each([
    ['longer than a month', { ...event, last: '2026-10-28' }, 'at most 31 days'],
    ['that ends before it begins', { ...event, last: '2026-09-26' }, 'must not be before'],
    ['with a name of signs alone', { ...event, name: '?!' }, 'letters or digits'],
    ['on no day', { ...event, first: '2026-09-31', last: '2026-09-31' }, 'Invalid ISO date'],
    ['with more than belongs in one', { ...event, place: 'Hull' }, 'Unrecognized key'],
  ])('%s is none', (_, value, wrong) => {
    expect(knownEventSchema.safeParse(value).error?.message).toContain(wrong);
  });
});
