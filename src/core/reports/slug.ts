const accents = /\p{M}/gu;
const unsafe = /[^a-z0-9]{1,200}/gu;
const edges = /^-|-$/gu;
const LONGEST_ID = 64;

/** Text as lower-case letters, digits and single hyphens: "Zoë O’Dell" → "zoe-o-dell". Empty when no Latin letter or digit is in it. */
export function toSlug(text: string): string {
  return text.normalize('NFKD').replace(accents, '').toLowerCase().replace(unsafe, '-').replace(edges, '');
}

/** A report's id from the meeting's day and a slug, cut to what `reportIdSchema` allows. */
export function joinReportId(meetingDate: string, slug: string): string {
  return `${meetingDate}-${slug}`.slice(0, LONGEST_ID).replace(edges, '');
}
