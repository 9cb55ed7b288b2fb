const MAX_LENGTH = 64;
const accents = /\p{M}/gu;
const unsafe = /[^a-z0-9]{1,200}/gu;
/** What follows a name: "Ada Example MP", "Ada Example MSP" */
const postNominals = /\b(?:MP|MEP|MSP|MS|AM|OBE|MBE|CBE)\b/gu;
const edges = /^-|-$/gu;

/** `2022-11-29-akehurst`: the meeting's day and the reporter's surname, or the first words of the title where no reporter is known. */
export function toReportId(meetingDate: string, reporter: string | null, title: string): string {
  const surname = reporter?.replace(postNominals, '').trim().split(' ').at(-1) ?? '';
  const name = slug(surname) || slug(title).split('-').slice(0, 4).join('-') || 'report';
  return `${meetingDate}-${name}`.slice(0, MAX_LENGTH).replace(edges, '');
}

function slug(text: string): string {
  return text.normalize('NFKD').replace(accents, '').toLowerCase().replace(unsafe, '-').replace(edges, '');
}
