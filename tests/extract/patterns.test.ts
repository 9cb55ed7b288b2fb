import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASK_RULES } from '../../src/extract/asks/rules.ts';
import { createNeeds } from '../../src/extract/dates/needs.ts';
import { DATE_PARSERS } from '../../src/extract/dates/parse.ts';
import { DECISION_RULES } from '../../src/extract/decisions/rules.ts';
import { FIGURE_FORMS, FORMS } from '../../src/extract/figures/forms.ts';
import { matchesOf } from '../../src/extract/matches.ts';
import { factsIn } from './read-lines.ts';

const TESTS = path.resolve(import.meta.dirname, '..');
const TEXT = /\.(?:ts|txt)$/u;

/** Every line of the invented reports and of the tables of examples beside the rules. */
const LINES = ['extract', 'fixtures/reports'].flatMap((folder) =>
  readdirSync(path.join(TESTS, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => TEXT.test(file))
    .flatMap((file) => readFileSync(path.join(TESTS, folder, file), 'utf8').split('\n')),
);

/** Lines that the pattern matches and that lack what it is said to need. */
function hidden(pattern: RegExp, hasNeeds: (line: string) => boolean): string[] {
  const global = new RegExp(pattern.source, [...new Set([...pattern.flags, 'g'])].join(''));
  return LINES.filter((line) => matchesOf(line, global).length > 0 && !hasNeeds(line));
}

describe('what is looked for first hides nothing that the pattern would read', () => {
  it.each(DATE_PARSERS.map((parser) => [parser.name, parser] as const))('date: %s', (_, parser) => {
    const { pattern, needs = [] } = parser;
    expect(hidden(pattern, (line) => needs.every(createNeeds(line)))).toEqual([]);
  });

  it.each(FIGURE_FORMS)('figure: %s', (name) => {
    const { pattern, needs } = FORMS[name];
    expect(hidden(pattern, (line) => needs?.test(line) ?? true)).toEqual([]);
  });

  it.each(DECISION_RULES.map((rule) => [rule.name, rule] as const))('decision: %s', (_, rule) => {
    expect(hidden(rule.pattern, (line) => rule.needs?.test(line) ?? true)).toEqual([]);
  });

  it.each(ASK_RULES.map((rule) => [rule.name, rule] as const))('ask: %s', (_, { patterns, needs = [] }) => {
    for (const pattern of patterns)
      expect(hidden(pattern, (line) => needs.every((need) => need.test(line)))).toEqual([]);
  });
});

/** Every pattern that is tried while the facts in all the lines are looked for. */
function patternsTried(): RegExp[] {
  const tried = new Set<RegExp>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function note(this: RegExp, text: string): RegExpExecArray | null {
    tried.add(this);
    return exec.call(this, text);
  };
  try {
    factsIn(LINES.join('\n'));
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...tried];
}

describe('the flag u', () => {
  const tried = patternsTried();

  it('stands by every pattern with \\p{…}, which else would look for the letter p', () => {
    expect(tried.length).toBeGreaterThan(100);
    expect(tried.filter(({ source, unicode }) => source.includes('\\p{') && !unicode).map(String)).toEqual(
      [],
    );
  });

  // With both flags "\b" looks around for letters that fold to "s" and "k": the same pattern takes three times as long.
  it('stands beside the flag i only where a pattern holds \\p{…}', () => {
    const slow = tried.filter(
      ({ source, ignoreCase, unicode }) => ignoreCase && unicode && !source.includes('\\p{'),
    );
    expect(slow.map(String)).toEqual([]);
  });
});
