import { expect } from 'vitest';

/** What a rule reads and what it must leave alone: at least three invented sentences and two traps beside each rule. */
export type RuleTable = Readonly<Record<string, { says: readonly string[]; not: readonly string[] }>>;

const FEWEST_EXAMPLES = 3;
const FEWEST_TRAPS = 2;

/** Checks that every rule has its examples and traps, and that it fires on the ones and not on the others. */
export function expectRules(
  names: readonly string[],
  table: RuleTable,
  firedIn: (sentence: string) => readonly string[],
): void {
  expect(Object.keys(table).toSorted()).toEqual(names.toSorted());
  for (const name of names) {
    const { says = [], not = [] } = table[name] ?? {};
    expect(says.length, `examples of “${name}”`).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
    expect(not.length, `traps of “${name}”`).toBeGreaterThanOrEqual(FEWEST_TRAPS);
    for (const sentence of says) expect(firedIn(sentence), `“${name}” reads: ${sentence}`).toContain(name);
    for (const sentence of not)
      expect(firedIn(sentence), `“${name}” leaves: ${sentence}`).not.toContain(name);
  }
}
