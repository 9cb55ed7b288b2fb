import type { Figure } from '../../src/core/reports/fact.ts';

const HEDGE_WORDS = { about: 'about ', almost: 'almost ', over: 'over ', under: 'under ' } as const;

/** "£6 million", "about 450,000", "38%", "54,000 people", "6.5 hours": the number with its unit and hedge. */
export function figureValue({ value, unit, hedge }: Pick<Figure, 'value' | 'unit' | 'hedge'>): string {
  return `${hedge === null ? '' : HEDGE_WORDS[hedge]}${withUnit(value, unit)}`;
}

/** What else the report says of it: whether it is a rise or a fall. */
export function figureNotes({ direction }: Pick<Figure, 'direction'>): string[] {
  return direction === 'none' ? [] : [direction === 'up' ? 'a rise' : 'a fall'];
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
      return number(value);
    case 'people':
    case 'seats':
    case 'councillors':
    case 'councils':
    case 'points':
    case 'hours':
      return `${number(value)} ${value === 1 ? SINGULAR[unit] : unit}`;
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
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

function number(value: number): string {
  return numbers.format(value);
}

function amount(value: number): string {
  return value >= MILLION ? `${number(value / MILLION)} million` : number(value);
}
