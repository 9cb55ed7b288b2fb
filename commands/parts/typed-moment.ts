import type { DateSaid } from '../../src/core/diary/agreement.ts';
import { UserError } from '../../src/core/errors.ts';

/** The date that a person typed, with its hour. Throws `UserError` with an example. */
export async function readMoment(text: string, today: string, example: string): Promise<DateSaid> {
  const { readTypedMoment } = await import('../../src/core/dates/typed-moment.ts');
  const moment = readTypedMoment(text, today);
  if (moment === null)
    throw new UserError(
      'bad-date',
      `“${text.slice(0, 60)}” is not a date that can be read for certain. The year has to be there, and a weekday has to fit.`,
      `For example: ${example}`,
    );
  return moment;
}
