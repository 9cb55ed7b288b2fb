import { describe, expect, it } from 'vitest';
import { standings } from '../../src/core/diary/standing.ts';
import type { AuditRecord } from '../../src/core/ports/audit.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import type { Check } from '../../src/core/reports/fact.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { planAnnouncements } from '../../src/reminders/announcements.ts';
import { toWorkingCalendar } from '../../src/reminders/quiet-days.ts';
import { createWallClock } from '../../src/reminders/wall-clock.ts';
import {
  dateEntry,
  NO_BANK_HOLIDAYS,
  samplePlace,
  subscriptionOf,
  withRevision,
} from '../support/reminder-samples.ts';
import { dateFact, paragraphOf, reportSaying } from '../support/report-samples.ts';

const BRANCH = samplePlace('branch');
const RECKONING = { calendar: toWorkingCalendar(NO_BANK_HOLIDAYS), clock: createWallClock() };

function reportWith(...checks: readonly Check[]): Report {
  const evidence = paragraphOf('r', '5 May 2024');
  return reportSaying('r', [], {
    facts: { dates: checks.map((check, at) => dateFact(`d${at}`, evidence, { check })) },
  });
}

function record(action: AuditRecord['action'], at: string, about: string): AuditRecord {
  return { at, by: 'bot', action, about, facts: [] };
}

function dues(
  report: Report,
  actions: readonly [AuditRecord['action'], string][],
  wish: Partial<Subscription>,
  now: string,
) {
  const audit = actions.map(([action, at]) => record(action, at, report.id));
  const subscriptions = [subscriptionOf(BRANCH, { reports: true, ...wish })];
  return planAnnouncements(
    { reports: [report], standing: [], audit, subscriptions, reckoning: RECKONING },
    new Date(now),
  ).map(({ due }) => due);
}

describe('the announcement of a report', () => {
  const IMPORTED = ['imported', '2024-03-01T20:00:00Z'] as const;
  const CONFIRMED = ['confirmed', '2024-03-01T22:30:00Z'] as const;
  const NOW = '2024-03-01T22:31:00Z';
  const told = reportWith('confirmed', 'rejected');

  it('is due at the place’s next time of day after the last date was decided, and not at night', () => {
    expect(dues(told, [[...IMPORTED], [...CONFIRMED]], {}, NOW)).toEqual(['2024-03-02T09:00:00.000Z']);
    expect(dues(told, [[...IMPORTED], [...CONFIRMED]], { time: '23:00' }, NOW)).toEqual([
      '2024-03-01T23:00:00.000Z',
    ]);
  });

  it('keeps the new dates that it will tell, for a correction should one move; not those that others told first', () => {
    const entries = [
      dateEntry('r.d0', '2024-05-05'),
      withRevision(dateEntry('r.d1', '2024-05-06'), { status: 'cancelled' }),
      dateEntry('older.d0', '2024-05-07'),
    ];
    const [owed] = planAnnouncements(
      {
        reports: [told],
        standing: standings(entries, '2024-03-01'),
        audit: [record(...IMPORTED, told.id)],
        subscriptions: [subscriptionOf(BRANCH, { reports: true })],
        reckoning: RECKONING,
      },
      new Date(NOW),
    );
    expect(owed?.about).toEqual({
      type: 'announcement',
      report: 'r',
      dates: [{ entry: 'r.d0', edtf: '2024-05-05', time: null }],
    });
  });

  it('waits for a day that is not quiet', () => {
    const quiet = { weekends: true, nation: null };
    expect(dues(told, [[...IMPORTED], [...CONFIRMED]], { quiet }, NOW)).toEqual(['2024-03-04T09:00:00.000Z']);
  });

  it('is owed only when all its dates are decided and something of it holds', () => {
    expect(dues(reportWith('confirmed', 'unchecked'), [[...IMPORTED]], {}, NOW)).toEqual([]);
    expect(dues(reportWith('rejected'), [[...IMPORTED]], {}, NOW)).toEqual([]);
  });

  it('is not owed for what came in before the place asked, revised since or not', () => {
    const since = '2024-03-01T21:00:00.000Z';
    expect(dues(told, [[...IMPORTED], ['imported', '2024-03-01T22:00:00Z']], { since }, NOW)).toEqual([]);
    expect(dues(told, [['imported', since]], { since }, NOW)).toHaveLength(1);
  });

  it('is not owed for bundled reports, where nobody asked for it, or long after', () => {
    expect(dues(told, [], {}, NOW)).toEqual([]);
    expect(dues(told, [[...IMPORTED]], { reports: false }, NOW)).toEqual([]);
    expect(dues(told, [[...IMPORTED]], {}, '2024-03-04T09:00:00Z')).toEqual([]);
  });
});
