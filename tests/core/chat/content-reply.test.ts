import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { reminderReply } from '../../../src/core/chat/reminder-reply.ts';
import { type Standing, standings } from '../../../src/core/diary/standing.ts';
import { sampleEntry } from '../../store/samples.ts';

const TODAY = '2024-05-08';
const entries: Standing[] = standings([sampleEntry('one'), sampleEntry('two', 2)], TODAY);

function said(chosen: readonly Standing[], late = false): string {
  return toPlainText(reminderReply({ entries: chosen, late }, TODAY, []));
}

describe('a reminder', () => {
  it('says what, when, how far off and where from', () => {
    expect(said(entries.slice(0, 1))).toBe(
      [
        'Reminder: candidate selection',
        '- Friday 10 May 2024, 5pm: Nominations close\n  in 2 days; deadline, candidate selection\n  [entered by an officer: by letter]',
      ].join('\n\n'),
    );
  });

  it('of several dates holds each of them', () => {
    const text = said(entries);
    expect(text).toContain('Reminder: 2 dates');
    expect(text).toContain('Friday 10 May 2024, 5pm');
    expect(text).toContain('Saturday 11 May 2024, 5pm');
  });

  it('that comes too late says so', () => {
    expect(said(entries, true)).toContain('Note: This reminder is late');
    expect(said(entries)).not.toContain('late');
  });

  it('that may stand there already says that it is repeated', () => {
    const text = toPlainText(reminderReply({ entries, late: false, repeated: true }, TODAY, []));
    expect(text).toContain('Note: Repeated: we could not tell whether the first one arrived.');
    expect(said(entries)).not.toContain('Repeated');
  });

  it('counts no days to a month', () => {
    const text = said(entries.slice(0, 1).map((entry) => ({ ...entry, edtf: '2024-06', time: null })));
    expect(text).toContain('- June 2024: Nominations close\n  deadline, candidate selection');
  });
});
