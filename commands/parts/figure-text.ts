import type { Figure } from '../../src/core/reports/fact.ts';

const HEDGE_WORDS = { about: 'about ', almost: 'almost ', over: 'over ', under: 'under ' } as const;

/** "£6 million", "about 450,000", "38%", "54,000 people", "6.5 hours": the number with its unit and hedge. */
export function figureValue({ value, unit, hedge }: Pick<Figure, 'value' | 'unit' | 'hedge'>): string {
  return `${hedge === null ? '' : HEDGE_WORDS[hedge]}${withUnit(value, unit)}`;
}

/** Words of a label that say already which way a figure went. */
const directionWords =
  /\b(?:gain|los[st]|cut|rise|rose|fall|fell|dropped|join|grew|growth|up|down)\w{0,5}\b/iu;

/** Whether the report calls it a rise or a fall, where the label does not say so itself. */
export function figureNotes({ direction, label }: Pick<Figure, 'direction' | 'label'>): string[] {
  if (direction === 'none' || directionWords.test(label)) return [];
  return [direction === 'up' ? 'a rise' : 'a fall'];
}

function withUnit(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'GBP':
      return `£${amount(value)}`;
    case 'EUR':
      return `€${amount(value)}`;
    case 'percent':
      return `${number(value)}%`;
    case 'count':
      return amount(value);
    case 'people':
    case 'seats':
    case 'councillors':
    case 'councils':
    case 'points':
    case 'hours':
      return `${amount(value)} ${value === 1 ? SINGULAR[unit] : unit}`;
    default:
      return unit satisfies never;
  }
}

const SINGULAR = {
  people: 'person',
  seats: 'seat',
  councillors: 'councillor',
  councils: 'council',
  points: 'point',
  hours: 'hour',
} as const;
const MILLION = 1_000_000;
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

function number(value: number): string {
  return numbers.format(value);
}

/** In millions only when that leaves nothing out: 1,234,567 stays as it is. */
function amount(value: number): string {
  const round = value >= MILLION && Number.isInteger(value / (MILLION / 100));
  return round ? `${number(value / MILLION)} million` : number(value);
}
