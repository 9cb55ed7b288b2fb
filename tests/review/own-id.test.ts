import { describe, expect, it } from 'vitest';
import { withOwnId } from '../../src/review/own-id.ts';
import { openTestBot } from '../support/test-bot.ts';

describe('two reporters of one meeting with one surname', () => {
  it('keeps the id of somebody who is read again, and of reports whose reporter is not known', async () => {
    const test = await openTestBot();
    const [report] = await test.bot.store.library.list('home');
    if (report === undefined) throw new Error('no report is bundled');
    expect(withOwnId(report, report)).toBe(report);
    expect(withOwnId(report, null)).toBe(report);
    expect(withOwnId({ ...report, reporter: null }, report).id).toBe(report.id);
    await test.close();
  });

  it('gives the second their whole name, in every piece of evidence too', async () => {
    const test = await openTestBot();
    const [report] = await test.bot.store.library.list('home');
    if (report === undefined) throw new Error('no report is bundled');
    const other = withOwnId({ ...report, reporter: 'Éda Q. Example MP' }, report);
    expect(other.id).toBe(`${report.meetingDate}-eda-q-example-mp`);
    const named = Object.values(other.facts).flatMap((facts) =>
      facts.flatMap((fact) =>
        [fact, ...('parts' in fact ? (fact.parts ?? []) : [])].map(
          ({ evidence }) => 'report' in evidence && evidence.report,
        ),
      ),
    );
    expect(other.facts.people.length).toBeGreaterThan(0);
    expect(other.facts.decisions.some(({ parts }) => parts !== undefined)).toBe(true);
    expect(new Set(named)).toEqual(new Set([other.id]));
    await test.close();
  });
});
