import { type IsoDay, isIsoDay, lastDayOfMonth } from './days.ts';

type EdtfPrecision = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'interval';

/**
 * A date kept as exactly as it was said. `first` and `last` bound the days it can mean, both included;
 * `approximate` is `~` or `%`, `uncertain` is `?` or `%`, on the value or on either end of an interval.
 */
export type EdtfValue = {
  precision: EdtfPrecision;
  approximate: boolean;
  uncertain: boolean;
  first: IsoDay;
  last: IsoDay;
};

type Span = Pick<EdtfValue, 'precision' | 'first' | 'last'>;

/** `2023`, `2023-05`, `2024-22`, `2023-05-01`, and each with `?`, `~` or `%`. */
const pointPattern = /^((\d{4})(?:-(\d{2})(-\d{2})?)?)([?~%]?)$/u;
/** `199X`, `199X~` */
const decadePattern = /^(\d{3})X([?~%]?)$/u;

type YearPart = { precision: 'season' | 'quarter'; from: string; to: string; endsNextYear: boolean };

/**
 * ISO 8601-2 codes for parts of a year (21 to 24 seasons, 33 to 36 quarters). The standard gives seasons no months:
 * these are the meteorological ones of the northern hemisphere, so winter runs into the next year.
 */
const YEAR_PARTS: Readonly<Record<string, YearPart>> = {
  '21': { precision: 'season', from: '03', to: '05', endsNextYear: false },
  '22': { precision: 'season', from: '06', to: '08', endsNextYear: false },
  '23': { precision: 'season', from: '09', to: '11', endsNextYear: false },
  '24': { precision: 'season', from: '12', to: '02', endsNextYear: true },
  '33': { precision: 'quarter', from: '01', to: '03', endsNextYear: false },
  '34': { precision: 'quarter', from: '04', to: '06', endsNextYear: false },
  '35': { precision: 'quarter', from: '07', to: '09', endsNextYear: false },
  '36': { precision: 'quarter', from: '10', to: '12', endsNextYear: false },
};

function findSpanInYear(year: string, code: string): Span | null {
  const month = Number(code);
  if (month >= 1 && month <= 12) {
    const text = `${year}-${code}`;
    return { precision: 'month', first: `${text}-01`, last: lastDayOfMonth(text) };
  }
  const part = YEAR_PARTS[code];
  if (part === undefined || (part.endsNextYear && year === '9999')) {
    return null;
  }
  const lastYear = part.endsNextYear ? String(Number(year) + 1).padStart(4, '0') : year;
  return {
    precision: part.precision,
    first: `${year}-${part.from}-01`,
    last: lastDayOfMonth(`${lastYear}-${part.to}`),
  };
}

function qualified({ precision, first, last }: Span, qualifier: string): EdtfValue {
  return {
    precision,
    first,
    last,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}

function parsePoint(text: string): EdtfValue | null {
  const decade = decadePattern.exec(text);
  if (decade !== null) {
    const [, stem = '', qualifier = ''] = decade;
    return qualified({ precision: 'decade', first: `${stem}0-01-01`, last: `${stem}9-12-31` }, qualifier);
  }
  const match = pointPattern.exec(text);
  if (match === null) {
    return null;
  }
  const [, date = '', year = '', code, day, qualifier = ''] = match;
  if (day !== undefined) {
    return isIsoDay(date) ? qualified({ precision: 'day', first: date, last: date }, qualifier) : null;
  }
  if (code !== undefined) {
    const span = findSpanInYear(year, code);
    return span === null ? null : qualified(span, qualifier);
  }
  return qualified({ precision: 'year', first: `${year}-01-01`, last: `${year}-12-31` }, qualifier);
}

/**
 * Reads the part of EDTF (ISO 8601-2) that reports need: a day, month, season, quarter, year or decade, or an
 * interval of two of them, with `?`, `~` or `%`. Null for anything else, an impossible day, or an interval that
 * ends before it starts.
 */
export function parseEdtf(text: string): EdtfValue | null {
  // Nine of ten dates are plain days, and lists are made of thousands of them.
  if (isIsoDay(text)) return qualified({ precision: 'day', first: text, last: text }, '');
  const [from = '', to, ...rest] = text.split('/');
  const start = parsePoint(from);
  if (to === undefined || start === null) {
    return start;
  }
  const end = parsePoint(to);
  if (end === null || rest.length > 0 || end.first < start.first) {
    return null;
  }
  return {
    precision: 'interval',
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
    first: start.first,
    last: end.last,
  };
}

/** As `parseEdtf`, for text that was checked before. Throws RangeError when it is no such date. */
export function readEdtf(text: string): EdtfValue {
  const value = parseEdtf(text);
  if (value === null) {
    throw new RangeError(`"${text}" is not a date such as 2023-07-21, 2023-05 or 2023-07-21/2023-07-23.`);
  }
  return value;
}

/** The earliest day the date can mean. Throws RangeError for bad EDTF. */
export function firstDay(edtf: string): IsoDay {
  return isIsoDay(edtf) ? edtf : readEdtf(edtf).first;
}

/** The latest day the date can mean. Throws RangeError for bad EDTF. */
export function lastDay(edtf: string): IsoDay {
  return isIsoDay(edtf) ? edtf : readEdtf(edtf).last;
}

/** Whether the days are known: one day, or an interval between two days, neither uncertain nor approximate. */
export function isDayExact(edtf: string): boolean {
  return edtf.split('/').every((end) => isIsoDay(end)) && parseEdtf(edtf) !== null;
}
