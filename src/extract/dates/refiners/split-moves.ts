import type { Finding } from '../parse.ts';
import { MOVED_SOMETHING } from '../set-aside.ts';
import { CLOCK } from '../vocabulary.ts';

// "moved from 23 January to 7 February", "brought forward from", "The deadline moves from … to".
const MOVED_FROM =
  /\b(?:mov(?:ed?|es|ing)|extend(?:ed|s)?|postponed?|put\s(?:[^.;]{3,40}\s)?(?:back|off)|pushed\sback|brought\sforward|bring\sforward|chang(?:ed?|es)|rescheduled|deferred|delayed|switched|slips?|slipped|shift(?:ed|s|ing)?)\s(?:\w{1,9},?\s){0,3}$/i;
const PARTS =
  /^(?<lead>from\s)?(?<first>.{1,40}?)(?<to>\s(?:back\s[^.;,]{2,20}\s)?(?:to|until)\s)(?<last>.{1,48})$/i;
const CLOCK_FIRST = new RegExp(String.raw`^${CLOCK},?\s(?:on\s)?(?:the\s)?`, 'i');

/** "from 23 January to 7 February" after a verb of moving is no range: the old date and the new one. */
export function splitMoves(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const { when, sentence, start, end } = finding;
    if (when.type !== 'interval') return [finding];
    const match = PARTS.exec(sentence.text.slice(start, end));
    if (!match?.groups || !isMoved(sentence.text, start, match.groups.lead !== undefined)) return [finding];
    const first = start + (match.groups.lead ?? '').length;
    const middle = first + (match.groups.first ?? '').length;
    const clock = CLOCK_FIRST.exec(match.groups.last ?? '')?.[0].length ?? 0;
    const second = middle + (match.groups.to ?? '').length + clock;
    const old: Finding = { ...finding, when: { type: 'point', point: when.from }, start: first, end: middle };
    return [old, { ...finding, when: { type: 'point', point: when.to }, start: second }];
  });
}

function isMoved(text: string, start: number, saysFrom: boolean): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return MOVED_FROM.test(before.slice(-NEAR)) || (saysFrom && MOVED_SOMETHING.test(before));
}

const NEAR = 60;
const REACH = 200;
