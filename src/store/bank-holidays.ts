import { join } from 'node:path';
import { type BankHolidays, bankHolidaysSchema } from '../core/dates/working-days.ts';
import { readDataFile } from './data-file.ts';

/** The bank holidays of the three nations from `<dataDir>/bank-holidays.json`. Throws `UserError` `bundled-bad`. */
export async function readBankHolidays(dataDir: string): Promise<BankHolidays> {
  return readDataFile(join(dataDir, 'bank-holidays.json'), bankHolidaysSchema);
}
