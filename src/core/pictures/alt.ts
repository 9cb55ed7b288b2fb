import { lastDayOfMonth } from '../dates/days.ts';
import { monthLabel } from '../dates/labels.ts';
import { KIND_NAMES } from '../reports/words.ts';
import type { ChartPoint, Drawing, LineChart, Month, Tiles, Timeline } from './drawing.ts';
import { itemsOfMonth, pointsByDay, toldValue } from './questions.ts';
import { daysLabel } from './rows.ts';

/** Discord takes 1,024 characters of description of an image, Slack 2,000. */
export const ALT_MOST = 1_024;
/** So that a finding, which names up to four things, fits beside its title whatever others have written. */
const PART_MOST = 90;
const IN_THE_REPLY = 'All of them stand in the reply.';

/** The first half of a character of two halves, at the end of `a\uD83D`. */
const halfAtEnd = /[\uD800-\uDBFF]$/u;

/** What is found, and all that is shown, in sentences; `instead` stands where there is no room for all. */
interface Told {
  readonly finding: string;
  readonly all: string;
  readonly instead?: string;
}

/**
 * The picture in words, at most 1,024 characters: the finding, then every number and date. Where all of that is longer: the finding,
 * the count, and that the rest stands in the reply. Throws RangeError for a bad day or month.
 */
export function altOf(drawing: Drawing): string {
  const whole = told(drawing, (text) => text);
  const full = [whole.finding, whole.all].filter((part) => part !== '').join(' ');
  if (full.length <= ALT_MOST) return full;
  const { finding, instead = '' } = told(drawing, cut);
  return [finding, instead, IN_THE_REPLY].filter((part) => part !== '').join(' ');
}

type Say = (text: string) => string;

function told(drawing: Drawing, say: Say): Told {
  switch (drawing.type) {
    case 'line-chart':
      return chartTold(drawing, say);
    case 'timeline':
      return timelineTold(drawing, say);
    case 'month':
      return monthTold(drawing, say);
    case 'tiles':
      return tilesTold(drawing, say);
  }
}

function chartTold({ title, unit, points }: LineChart, say: Say): Told {
  const sorted = pointsByDay(points);
  const name = `${say(title)}${unit === '' ? '' : `, in ${say(unit)}`}`;
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { finding: `${name}: no figures.`, all: '' };
  const figure = (point: ChartPoint) => `${say(toldValue(point))} (${say(point.label)})`;
  if (first === last) return { finding: `${name}: one figure, ${figure(first)}.`, all: '' };
  const course =
    first.value === last.value
      ? `the same at both ends, ${figure(first)} and ${figure(last)}`
      : `${last.value > first.value ? 'up' : 'down'} from ${figure(first)} to ${figure(last)}`;
  const highest = sorted.reduce((best, point) => (point.value > best.value ? point : best));
  const lowest = sorted.reduce((best, point) => (point.value < best.value ? point : best));
  const ends =
    sorted.length > 2 && highest.value !== lowest.value
      ? ` Highest ${figure(highest)}, lowest ${figure(lowest)}.`
      : '';
  return {
    finding: `${name}: ${course}. ${sorted.length} figures.${ends}`,
    all: sorted.length > 2 ? `In order: ${sorted.map(figure).join('; ')}.` : '',
  };
}

function timelineTold({ title, steps }: Timeline, say: Say): Told {
  if (steps.length === 0) return { finding: `${say(title)}: no steps.`, all: '' };
  const sorted = steps;
  const done = sorted.filter(({ state }) => state === 'done').length;
  const next = sorted.find(({ state }) => state === 'next');
  const coming = next === undefined ? '' : ` Next: ${say(next.label)}, ${say(next.when)}.`;
  const all = sorted.map(
    ({ when, label, kind, state }) => `${when}: ${label} (${KIND_NAMES[kind]}, ${state})`,
  );
  return {
    finding: `${say(title)}: ${counted(steps.length, 'step')}, ${done} done.${coming}`,
    all: `${all.join('; ')}.`,
  };
}

function monthTold(drawing: Month, say: Say): Told {
  const items = itemsOfMonth(drawing);
  // A month's name throws on a bad month; its last day says so in words.
  const month = monthLabel(lastDayOfMonth(drawing.month).slice(0, 7));
  const name = drawing.title.includes(month) ? say(drawing.title) : `${say(drawing.title)}, ${month}`;
  const first = items[0];
  if (first === undefined) return { finding: `${name}: no dates.`, all: '' };
  return {
    finding: `${name}: ${counted(items.length, 'date')}.`,
    instead: `The first: ${daysLabel(first)}, ${say(first.label)}.`,
    all: `${items.map((item) => `${daysLabel(item)}: ${item.label} (${KIND_NAMES[item.kind]})`).join('; ')}.`,
  };
}

function tilesTold({ title, tiles }: Tiles, say: Say): Told {
  const shown = (tile: Tiles['tiles'][number]) =>
    `${say(tile.value)}, ${say(tile.label)}${tile.notes.length === 0 ? '' : ` (${tile.notes.map(say).join(', ')})`}`;
  const first = tiles[0];
  if (first === undefined) return { finding: `${say(title)}: no figures.`, all: '' };
  return {
    finding: `${say(title)}: ${counted(tiles.length, 'figure')}.`,
    instead: `The first: ${say(first.value)}, ${say(first.label)}.`,
    all: `${tiles.map(shown).join('; ')}.`,
  };
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** Never between the two halves of a character. */
function cut(text: string): string {
  if (text.length <= PART_MOST) return text;
  return `${text.slice(0, PART_MOST - 1).replace(halfAtEnd, '')}…`;
}
