import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Revision } from '../../../src/core/diary/entry.ts';
import { dateFact, quoteOf, reportSaying } from '../../support/report-samples.ts';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const SAID = 'Nominations for lamp keeper close on 5 May 2024.';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({
    reports: [
      reportSaying('petra', [SAID], {
        facts: { dates: [dateFact('d1', quoteOf('petra', SAID), { what: 'lamp keeper nominations close' })] },
      }),
    ],
  });
  const { time, kind, topic, certain, rule } = dateFact('d', quoteOf('petra', SAID));
  const told = (on: string, edtf: string, status: Revision['status'], what: string): Revision => ({
    on,
    by: 'officer',
    reason: 'the hall is shut',
    status,
    edtf,
    time,
    kind,
    topic,
    what,
    certain,
    rule,
    evidence: { type: 'officer', note: 'by letter' },
  });
  const entries = {
    fair: [
      told('2024-03-01', '2024-06-10', 'stands', 'the harbour fair'),
      told('2024-04-02', '2024-06-17', 'stands', 'the harbour fair'),
    ],
    dance: [
      told('2024-03-01', '2024-06-11', 'stands', 'the lantern dance'),
      told('2024-04-02', '2024-06-11', 'cancelled', 'the lantern dance'),
    ],
    market: [
      told('2024-03-01', '2024-06', 'stands', 'the oil market'),
      { ...told('2024-03-15', '2024-06-21', 'stands', 'the oil market'), by: 'report' as const },
    ],
    walk: [told('2024-03-01', '2024-03-30', 'stands', 'the wick walk')],
  };
  await bot.bot.store.diary.save(
    TEST_GROUP,
    Object.entries(entries).map(([id, revisions]) => ({ entry: { id, revisions }, expected: 0 })),
  );
});
afterAll(async () => await bot.close());

/** The text under a heading, up to the next one. */
function under(heading: string, text: string): string {
  return new RegExp(String.raw`\n\n${heading}\n\n([\s\S]*?)(?:\n\n|$)`, 'u').exec(text)?.[1] ?? '';
}

describe('what has changed since a day', () => {
  it('is told apart: new, moved, cancelled, passed', async () => {
    const text = await bot.text('/nec changes since:2024-03-10 as-of:2024-04-05');
    expect(under('New', text)).toContain('lamp keeper nominations close');
    expect(under('Moved', text)).toContain('Monday 17 June 2024: the harbour fair');
    expect(under('Moved', text)).toContain('moved from Monday 10 June 2024');
    expect(under('Cancelled', text)).toContain('Tuesday 11 June 2024: the lantern dance');
    expect(under('Cancelled', text)).toContain('the hall is shut');
    expect(under('Cancelled', text)).toContain('by letter');
    expect(under('Told more exactly', text)).toContain('Friday 21 June 2024: the oil market');
    expect(under('Moved', text)).not.toContain('the oil market');
    expect(under('Passed', text)).toContain('the wick walk');
    expect(under('New', text)).not.toContain('fair');
  });

  it('tells nothing that was not known by then', async () => {
    const text = await bot.text('/nec changes since:2024-03-10 as-of:2024-03-20');
    expect(text).not.toMatch(/Moved|Cancelled/u);
  });

  it('says so when nothing has', async () => {
    const text = await bot.text('/nec changes since:2024-04-03 as-of:2024-04-04');
    expect(text).toContain('No date is new, moved or cancelled, and none has passed.');
  });

  it('counts from the report before the newest when no day is given', async () => {
    const text = await bot.text('/nec changes as-of:2012-08-01');
    expect(text).toContain('Since NEC report May 2012');
    expect(under('New', text)).toContain('European Parliament');
  });

  it.each(['2025-01-01', 'Smarch'])('cannot be told since a day that is none or to come: %s', async (day) => {
    expect(await bot.text(`/nec changes since:${day} as-of:2024-04-05`)).toContain('is not a day up to');
  });
});
