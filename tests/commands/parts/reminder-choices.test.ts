import { describe, expect, it } from 'vitest';
import { readChoices, type TypedChoices } from '../../../commands/parts/reminder-choices.ts';
import { subscriptionBlocks } from '../../../commands/parts/subscription-text.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { newSubscription } from '../../../src/core/ports/subscriptions.ts';

const PLACE: Place = { platform: 'discord', tenant: '100200300400500600', channel: '700' };

/** What a person reads after having said that. */
function readBack(typed: TypedChoices): string {
  const subscription = { ...newSubscription(PLACE, new Date(0)), ...readChoices(typed, PLACE) };
  return JSON.stringify(subscriptionBlocks(subscription));
}

describe('how reminders come, in plain words', () => {
  it.each([
    [{ leads: '14, 2 and the morning' }, 'When: 14 days before, 2 days before, on the day'],
    [{ leads: '5 working days' }, 'When: 5 working days before"'],
    [{ leads: 'a week and 1 working day' }, 'When: 7 days before, 1 working day before'],
    [{ leads: 'usual and 5 working days' }, 'and 1 day before; 5 working days before'],
    [{ leads: 'usual' }, 'When: deadlines and periods 14 and 2 days before'],
    [{ topics: 'finance and National Policy Forum' }, 'about: finance, National Policy Forum'],
    [{ kinds: 'deadlines, openings' }, 'Kinds: deadlines, openings'],
    [{ kinds: 'usual' }, 'Kinds: deadlines, periods, events and openings'],
    [{ digest: 'Monday' }, 'List: every Monday, in place of single reminders'],
    [{ digest: 'every friday' }, 'List: every Friday, in place'],
    [{ digest: 'weekly' }, 'List: every Monday, in place'],
    [{ digest: 'daily' }, 'List: every day, in place'],
    [{ digest: 'off' }, 'List: none; each date has reminders of its own'],
    [{ quiet: 'weekends' }, 'Quiet days: weekends; what is due then comes earlier'],
    [{ quiet: 'scotland' }, 'Quiet days: weekends and bank holidays of Scotland;'],
    [{ quiet: 'weekends and bank holidays of England and Wales' }, 'bank holidays of England and Wales;'],
    [{ quiet: 'none' }, 'Quiet days: none'],
    [{ reports: true }, 'New reports: announced here'],
    [{ reports: false }, 'New reports: not announced here'],
    [{ mention: '<@&123456789012345678>' }, 'Named in each message: the role 123456789012345678'],
    [{ mention: 'nobody' }, 'Named in each message: nobody'],
  ])('%j is read, and read back', (typed, expected) => {
    expect(readBack(typed)).toContain(expected);
  });
});
