import { describe, expect, it } from 'vitest';
import { deliverySchema } from '../../../src/core/ports/deliveries.ts';

/** A delivery as the first stores kept it. */
const FIRST = {
  id: 'a',
  place: { platform: 'slack', tenant: 'hall', channel: 'branch' },
  entry: 'ballot',
  edtf: '2024-03-12',
  time: null,
  lead: 2,
  due: '2024-03-10T09:00:00.000Z',
  state: 'unsure',
  token: null,
  leaseEnds: null,
  message: 'm1',
  begun: '2024-03-10T09:00:05.000Z',
  finished: null,
  ref: null,
  reason: 'no answer in time',
};

describe('a stored delivery', () => {
  it('from before deliveries carried other things than reminders is a reminder, open since its only try', () => {
    const { entry, edtf, time, lead, ...rest } = FIRST;
    expect(deliverySchema.parse(FIRST)).toMatchObject({
      ...rest,
      about: { type: 'reminder', entry, edtf, time, lead },
      opened: FIRST.begun,
      notBefore: null,
      looks: 0,
      repeated: false,
    });
  });

  it('is the same when it is read again', () => {
    const once = deliverySchema.parse(FIRST);
    expect(deliverySchema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it.each([
    ['no object', 'delivery'],
    ['nothing', null],
    ['an unknown field', { ...FIRST, colour: 'red' }],
    ['no entry', { ...FIRST, entry: undefined }],
    ['a kind that nobody knows', { ...FIRST, about: { type: 'song' } }],
  ])('that is %s is refused', (_name, value) => {
    expect(deliverySchema.safeParse(value).success).toBe(false);
  });
});
