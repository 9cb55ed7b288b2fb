import { dateLabel, dayLabel } from '../dates/labels.ts';
import { newDatesOf } from '../diary/new-dates.ts';
import { standings } from '../diary/standing.ts';
import { reportOf } from '../reports/questions.ts';
import { toAction } from './action.ts';
import type { Known } from './content-reply.ts';
import type { Block, Control, ListItem, Reply } from './reply.ts';

const MOST_POINTS = 5;
const MOST_OTHERS = 5;
const REPORT = { root: 'nec', path: ['report'] } as const;
/** A line break inside a sentence that the page broke. */
const lineBreaks = /\s*[\r\n]+\s*/gu;

/** A report that was checked: who wrote it, five points, its new dates, what moved, what members are asked to do. */
export function announcementReply(id: string, { today, reports, diary }: Known): Reply {
  const report = reports.find((each) => each.id === id);
  if (report === undefined)
    return {
      title: 'A new report',
      blocks: [{ type: 'paragraph', text: 'The report is not held any more.' }],
    };
  const by = report.reporter === null ? '' : `, by ${report.reporter}`;
  const standing = standings(diary, today);
  const told = standing.filter(({ evidence }) => evidence.some((each) => reportOf(each) === id));
  const moved = told.filter(({ before, status }) => before !== null && status === 'stands');
  const cancelled = told.filter(({ status }) => status === 'cancelled');
  const asks = report.facts.asks.filter(({ check }) => check === 'confirmed');
  return {
    title: `New report: ${report.title}`,
    subtitle: `Meeting of ${dayLabel(report.meetingDate)}${by}`,
    blocks: [
      ...listed(
        'In short',
        report.summary.slice(0, MOST_POINTS).map(({ text, evidence }) => ({
          text: evidence.type === 'quote' ? `“${text.replace(lineBreaks, ' ')}”` : text,
        })),
      ),
      ...listed(
        'New dates',
        newDatesOf(id, standing).map(({ edtf, time, what }) => ({
          text: `${dateLabel(edtf, time)}: ${what}`,
        })),
      ),
      ...listed(
        'Dates that moved',
        moved.map(({ edtf, time, what, before }) => ({
          text: `${what}: ${dateLabel(edtf, time)}`,
          notes: before === null ? [] : [`was ${dateLabel(before.edtf, before.time)}`],
        })),
      ),
      ...listed(
        'Dates that were cancelled',
        cancelled.map(({ what, reason }) => ({ text: what, notes: [reason] })),
      ),
      ...listed(
        'What members are asked to do',
        asks.map(({ what, by: due }) => ({
          text: what,
          notes: due === null ? [] : [`by ${dateLabel(due)}`],
        })),
      ),
    ],
    controls: [...readControl(id), ...linkControl(report.url)],
  };
}

function listed(heading: string, items: readonly ListItem[]): Block[] {
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: heading },
    { type: 'list', items: items.slice(0, MOST_OTHERS) },
  ];
}

function readControl(id: string): Control[] {
  const action = toAction(REPORT, { which: id });
  return action === null ? [] : [{ type: 'button', label: 'Show the report', action }];
}

function linkControl(url: string | null): Control[] {
  return url === null ? [] : [{ type: 'link', label: 'Read it where it was published', url }];
}
