/** Round numbers that hold all values between the first and the last of them. */
export interface ValueScale {
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly low: number;
  readonly high: number;
}

/** More lines than this are noise at the width of a phone. */
const MOST_STEPS = 5;
const NICE = [1, 2, 2.5, 5, 10] as const;
/** Values nearer together than this share of the greatest get an axis of their own, not from 0. */
const FROM_ZERO_BELOW = 0.6;
const [MILLION, BILLION] = [1e6, 1e9];
/** A lowest value nearer to the lowest line than this share of the whole gets another line below, for its label to have room. */
const LEAST_ROOM = 0.13;
/** Up to here numbers are written out, as people read them in reports. */
const WRITTEN_OUT = 1e7;

/** The axis for these values (at least one, all finite). */
export function valueScale(values: readonly number[]): ValueScale {
  const [lowest, highest] = reach(values);
  const isWhole = values.every(Number.isInteger);
  const step = niceStep((highest - lowest) / MOST_STEPS, isWhole);
  const [first, last] = linesAround([lowest, highest], Math.min(...values), step);
  const decimals = decimalsOf(step);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toFixed(decimals)),
  );
  return {
    ticks: ticks.map((value) => ({ value, label: tickLabel(value, step, decimals) })),
    low: ticks[0] ?? 0,
    high: ticks.at(-1) ?? 1,
  };
}

/** The first and the last line, counted in steps from 0. */
function linesAround([low, high]: readonly [number, number], lowest: number, step: number): [number, number] {
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const room = (lowest / step - first) / (last - first);
  return [first !== 0 && room < LEAST_ROOM ? first - 1 : first, last];
}

function reach(values: readonly number[]): [number, number] {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (lowest === highest) return around(lowest);
  if (lowest >= 0 && lowest <= highest * FROM_ZERO_BELOW) return [0, highest];
  if (highest <= 0 && highest >= lowest * FROM_ZERO_BELOW) return [lowest, 0];
  return [lowest, highest];
}

/** Room on both sides of a single value, so that it stands in the middle. */
function around(value: number): [number, number] {
  if (value === 0) return [0, 1];
  const pad = Math.abs(value) * 0.05;
  return Number.isInteger(value) && pad < 1 ? [value - 1, value + 1] : [value - pad, value + pad];
}

function niceStep(atLeast: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  // A little less counts as enough: 0.6 / 3 is 0.19999999999999998.
  const factor = NICE.find((nice) => nice * power >= atLeast * 0.999_999) ?? 10;
  const step = factor * power;
  return isWhole && !Number.isInteger(step) ? Math.max(1, Math.ceil(step)) : step;
}

function decimalsOf(step: number): number {
  if (Number.isInteger(step)) return 0;
  const power = Math.floor(Math.log10(step));
  const digits = Math.max(0, -power);
  return Math.min(
    20,
    Number(step.toFixed(digits)) === Number(step.toFixed(digits + 1)) ? digits : digits + 1,
  );
}

function tickLabel(value: number, step: number, decimals: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= WRITTEN_OUT && size >= BILLION) return `${sign}${grouped(size / BILLION, step / BILLION)}bn`;
  if (size >= WRITTEN_OUT) return `${sign}${grouped(size / MILLION, step / MILLION)}m`;
  return `${sign}${size.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}`;
}

function grouped(value: number, step: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: decimalsOf(step) });
}
