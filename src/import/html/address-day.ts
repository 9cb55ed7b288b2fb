import { findPrintedDate } from '../text/printed-date.ts';

const MAX_ADDRESS_LENGTH = 2000;
// "/2010/12/03/", "/2010/12/3", "/2010/dec/03/" in a path: year, month and day, as WordPress and newspapers write them
const DAY_IN_FOLDERS = /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3,9})\/(\d{1,2})(?=\/|$)/iu;
// "/2010-12-03-executive", "/notes-2010-12-03/"
const DAY_IN_NAME = /[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?=[/_.-]|$)/u;
const LETTERS = /^[a-z]/iu;

/** The day (ISO) that a page's address holds whole: ".../2010/12/03/title" is 2010-12-03; null without year, month and day. */
export function findDayInAddress(url: string): string | null {
  if (url.length > MAX_ADDRESS_LENGTH || !URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  const [, year = '', month = '', day = ''] =
    DAY_IN_FOLDERS.exec(pathname) ?? DAY_IN_NAME.exec(pathname) ?? [];
  if (year === '') return null;
  if (LETTERS.test(month)) return findPrintedDate(`${Number(day)} ${month} ${year}`);
  return findPrintedDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
