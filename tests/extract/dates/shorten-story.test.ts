import { describe, expect, it } from 'vitest';
import { shorten } from '../../../src/extract/dates/shorten.ts';

describe('a clause without who told it', () => {
  it.each([
    ['The board has imposed a deadline for entries', 'deadline for entries'],
    ['Members of the board decided that the ballot closes', 'ballot closes'],
    ['A note from the office says another contest is ready', 'another contest is ready'],
    ['anyone thinking of standing is invited to a briefing', 'briefing'],
    ['Ms Lee has promised to send each branch a list of names', 'send each branch a list of names'],
    ['The summer fair has been put back by a week', 'summer fair'],
    ['The rota will also see talks take place in Hull', 'talks, in Hull'],
    ['We’ll also be hosting our spring rally', 'spring rally'],
    ['Each branch has been asked by the office to send two names', 'send two names'],
    ['Plans are continuing for a youth conference', 'youth conference'],
    ['a letter inviting members to return the form', 'return the form'],
    ['The group will produce draft papers which will be sent', 'draft papers sent'],
    ['The names are set to be announced in the hall', 'names announced in the hall'],
  ])('%s', (clause, phrase) => {
    expect(shorten(clause)).toBe(phrase);
  });

  it.each([
    ['The film club shows a film', 'film club shows a film'],
    ['The board set out a stall', 'out a stall'],
    ['Cards for the youth fair', 'Cards for the youth fair'],
    ['Ms Lee agreed to speak', 'Ms Lee agreed to speak'],
  ])('leaves: %s', (clause, phrase) => {
    expect(shorten(clause)).toBe(phrase);
  });
});
