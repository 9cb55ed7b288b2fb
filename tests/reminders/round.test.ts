import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/core/ports/place.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { MINUTE_MS } from '../support/hand-clock.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';
import { openReminderWorld, type ReminderWorld } from '../support/reminder-world.ts';
import { standingsIn } from '../support/standings-in.ts';

const BRANCH = samplePlace('branch');
const FORUM = dateEntry('npf', '2023-07-21/2023-07-23', {
  kind: 'event',
  topic: 'npf',
  what: 'Policy forum',
});

async function world(now: string): Promise<ReminderWorld> {
  return await openReminderWorld({
    dir: await temporaryFolder(),
    now,
    entries: [FORUM],
    subscriptions: [subscriptionOf(BRANCH)],
  });
}

describe('one round', () => {
  it('plans, posts what is due, and does nothing more when run again', async () => {
    const opened = await world('2023-07-14T07:59:30Z');
    await opened.round();
    expect(opened.platform.visible()).toEqual([]);
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toEqual({ sent: 1, unsure: 0, dead: 0, parked: 0, waiting: 0 });
    expect(await opened.round()).toEqual({ sent: 0, unsure: 0, dead: 0, parked: 0, waiting: 0 });
    expect(opened.platform.visible(BRANCH).map(({ reminder }) => standingsIn(reminder)[0]?.what)).toEqual([
      'Policy forum',
    ]);
  });

  it('makes up in the same round for what fell due since yesterday, while nothing ran', async () => {
    const opened = await world('2023-07-15T07:00:00Z');
    expect(await opened.round()).toMatchObject({ sent: 1 });
    expect(opened.platform.visible().map(({ reminder }) => reminder.late)).toEqual([true]);
  });

  it('corrects a date that moves after its first reminder, edits that message, and follows the new date', async () => {
    const opened = await world('2023-07-14T08:00:00Z');
    await opened.round();
    const moved = withRevision(FORUM, { edtf: '2023-09-08/2023-09-10', on: '2023-07-17' });
    await opened.store().diary.save(HOME, [{ entry: moved, expected: 1 }]);
    for (const now of ['2023-07-17T13:00:00Z', '2023-07-20T08:00:00Z', '2023-09-01T08:00:00Z']) {
      opened.clock.set(now);
      await opened.round();
    }
    const visible = opened.platform.visible();
    expect(visible.map(({ at, reminder }) => [at.toISOString().slice(0, 10), reminder.type])).toEqual([
      ['2023-07-14', 'reminder'],
      ['2023-07-17', 'correction'],
      ['2023-09-01', 'reminder'],
    ]);
    expect(opened.platform.edited).toEqual(['ref-1']);
    expect(visible[0]?.reminder).toMatchObject({
      dates: [{ status: 'moved', told: { edtf: '2023-07-21/2023-07-23' } }],
    });
  });

  it('tries an edit again that could not be made, and gives one up that is refused', async () => {
    const opened = await world('2023-07-14T08:00:00Z');
    await opened.round();
    const moved = withRevision(FORUM, { edtf: '2023-09-08/2023-09-10', on: '2023-07-17' });
    await opened.store().diary.save(HOME, [{ entry: moved, expected: 1 }]);
    opened.clock.set('2023-07-17T13:00:00Z');
    opened.platform.answerEdits('rate-limited', 'throws-without-effect', 'refused');
    for (let round = 0; round < 4; round += 1) await opened.round();
    expect(opened.platform.edited).toEqual(['ref-1', 'ref-1', 'ref-1']);
  });

  it('forgets what was finished 400 days ago, and plans none of it again', async () => {
    const opened = await world('2023-07-14T08:00:00Z');
    await opened.round();
    opened.clock.set('2024-08-17T08:00:00Z');
    await opened.round();
    expect((await opened.deliveries()).map(({ state }) => state)).toEqual(['sent', 'dead']);
    opened.clock.set('2024-08-19T08:00:00Z');
    await opened.round();
    expect((await opened.deliveries()).map(({ state }) => state)).toEqual(['dead']);
    expect(opened.platform.visible()).toHaveLength(1);
  });
});
