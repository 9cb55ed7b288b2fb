import type { Finding } from '../parse.ts';

// "moved from 23 January to 7 February", "brought forward from", "The deadline moves from … to".
const MOVED_FROM =
  /\b(?:mov(?:ed?|es|ing)|extend(?:ed|s)?|postponed?|put\s(?:[^.;]{3,40}\s)?(?:back|off)|pushed\sback|brought\sforward|bring\sforward|chang(?:ed?|es)|rescheduled|deferred|delayed|switched|slips?|slipped)\s(?:\w{1,9},?\s){0,3}$/i;
const PARTS = /^(?<lead>from\s)?(?<first>.{1,40}?)(?<to>\s(?:to|until)\s)(?<last>.{1,40})$/i;

/** "from 23 January to 7 February" after a verb of moving is no range: the old date and the new one. */
export function splitMoves(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const { when, sentence, start, end } = finding;
    if (when.type !== 'interval') return [finding];
    const match = PARTS.exec(sentence.text.slice(start, end));
    if (!match?.groups || !MOVED_FROM.test(sentence.text.slice(Math.max(0, start - 60), start)))
      return [finding];
    const first = start + (match.groups.lead ?? '').length;
    const middle = first + (match.groups.first ?? '').length;
    const second = middle + (match.groups.to ?? '').length;
    const old: Finding = { ...finding, when: { type: 'point', point: when.from }, start: first, end: middle };
    return [old, { ...finding, when: { type: 'point', point: when.to }, start: second }];
  });
}
