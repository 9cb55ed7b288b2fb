import { describe, expect, it } from 'vitest';
import { ownClause, plainClause, subjectOf } from '../../../src/extract/dates/what-clause.ts';

describe('clauses of a sentence', () => {
  it.each([
    ['papers go out and the ballot must be sent', 'the ballot must be sent'],
    ['members have stopped paying and they get a letter', 'members get a letter'],
    ['nominations and the ballot will close', 'nominations and the ballot will close'],
    ['reports from Leeds and Hull will be read', 'reports from Leeds and Hull will be read'],
  ])('own clause of: %s', (text, own) => {
    expect(ownClause(text)).toBe(own);
  });

  it.each([
    ['Under the rules, the panel meets', 'the panel meets'],
    ['start earlier, gates open', 'start earlier, gates open'],
    ['start earlier, get your names ready', 'get your names ready'],
    ['the panel meets', 'the panel meets'],
  ])('plain clause of: %s', (text, plain) => {
    expect(plainClause(text)).toBe(plain);
  });

  it('names the subject, never a pronoun', () => {
    expect(subjectOf('The ballot papers will be sent')).toBe('The ballot papers');
    expect(subjectOf('nearly 26,000 people have joined')).toBe('nearly 26,000 people');
    expect(subjectOf('They will be sent')).toBeNull();
    expect(subjectOf('Ballot papers')).toBeNull();
  });
});
