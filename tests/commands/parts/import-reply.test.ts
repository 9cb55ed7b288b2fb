import { describe, expect, it } from 'vitest';
import { toImportReply } from '../../../commands/parts/import-reply.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { readReport } from '../../support/read-report.ts';

const TEXT = `NEC report, May 2024

Membership stands at 401,250, and the spring appeal brought in £1.4 million for the party.

An amendment by Percy Invented to put the rule change off was defeated by 17 votes to 9, with two abstentions.

Local parties can submit comments on the draft until 28 June 2024.
`;

async function shown(change: (report: Report) => Report = (report) => report): Promise<string> {
  const { report, rule, warnings } = await readReport({
    bytes: new TextEncoder().encode(TEXT),
    name: 'notes.txt',
    meetingDate: '2024-05-21',
    published: '2024-05-23',
  });
  const { length } = Object.values(report.facts).flat();
  const reply = toImportReply({
    report: change(report),
    preview: {
      id: report.id,
      outcome: 'new',
      agreed: 0,
      added: length,
      confirmed: 0,
      entries: 0,
      vouched: 0,
      differs: [],
    },
    saved: null,
    rule,
    warnings,
  });
  return toPlainText(reply);
}

describe('what an import found', () => {
  it('says numbers, votes, topics and who is asked as the other answers do', async () => {
    const text = await shown();
    expect(text).toContain('401,250 people: ');
    expect(text).toContain('£1.4 million: ');
    expect(text).toContain('Lost (9 for, 17 against, 2 abstained): ');
    expect(text).toContain('deadline, consultation; date and year stated; not yet checked by a person');
    expect(text).toContain('CLPs: ');
  });

  it('says when the report was published, because answers as of a day depend on it', async () => {
    expect(await shown()).toContain('published on Thursday 23 May 2024. Read as plain text.');
  });

  it('tells one fact from several', async () => {
    const alone = await shown((report) => ({
      ...report,
      facts: { ...report.facts, dates: [], decisions: [], asks: [], promises: [], figures: [] },
    }));
    expect(alone).toContain(
      '1 is not yet checked: it is shown as such, and causes no reminder. Nothing was stored.',
    );
  });
});
