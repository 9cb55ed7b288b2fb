import { joinReportId, toSlug } from '../core/reports/slug.ts';

/** What follows a name: "Ada Example MP", "Ada Example MSP" */
const postNominals = /\b(?:MP|MEP|MSP|MS|AM|OBE|MBE|CBE)\b/gu;

/** `2022-11-29-akehurst`: the meeting's day and the reporter's surname, or the first words of the title where no reporter is known. */
export function toReportId(meetingDate: string, reporter: string | null, title: string): string {
  const surname = reporter?.replace(postNominals, '').trim().split(' ').at(-1) ?? '';
  const name = toSlug(surname) || toSlug(title).split('-').slice(0, 4).join('-') || 'report';
  return joinReportId(meetingDate, name);
}
