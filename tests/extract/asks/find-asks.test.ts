import { describe, expect, it } from 'vitest';
import { askedIn } from '../../../src/extract/asks/find-asks.ts';
import { factsIn } from '../read-lines.ts';

describe('asks', () => {
  it.each([
    ['CLPs can nominate for the post.', 'clps'],
    ['Branches should send a list.', 'branches'],
    ['Delegates should read the book.', 'delegates'],
    ['Anyone who passes can put in for a ward.', 'candidates'],
    ['Members are invited to join the choir.', 'members'],
    ['Please pass this on.', 'anyone'],
    ['If you would like a visit e-mail me.', 'anyone'],
    ['Views are being sought on the rules.', 'anyone'],
    ['The deadline for responses is 11 June.', 'anyone'],
    ['Secretaries must return the form.', 'officers'],
    ['Each candidate may send two letters.', 'candidates'],
  ])('%s asks %s', (text, who) => {
    expect(askedIn(text)).toBe(who);
  });

  it.each([
    'The government must act.',
    'Wards had until June to reply.',
    '640 members are eligible to vote.',
    'Nominations close on 28 June.',
    'We need to win.',
    'Things that activists need to know:',
    'Members were pleased.',
  ])('%s asks nobody', (text) => {
    expect(askedIn(text)).toBeNull();
  });

  it('says by when', () => {
    expect(factsIn('Branches should send a list by 3 February.').asks[0]?.by).toBe('2023-02-03');
    expect(factsIn('Branches should send a list.').asks[0]?.by).toBeNull();
  });
});
