import { describe, expect, it } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';

describe('the stem of a word', () => {
  it.each([
    ['nominations', 'nomination', 'nominate', 'nominated', 'nominating'],
    ['party', 'parties'],
    ['organise', 'organize', 'organisers', 'organizing', 'organisation'],
    ['select', 'selected', 'selecting', 'selection', 'selections'],
    ['elect', 'elections', 'elected'],
    ['policy', 'policies'],
    ['vote', 'votes', 'voted', 'voting'],
    ['plan', 'planned', 'planning', 'plans'],
    ['agree', 'agreed', 'agrees', 'agreeing'],
    ['woman', 'women', 'womens'],
    ['clp', 'clps'],
    ['mep', 'meps'],
    ['hold', 'held', 'holding', 'holds'],
    ['recent', 'recently'],
    ['subscription', 'subscriptions'],
  ])('is one for the forms of “%s”', (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['party', 'part'],
    ['policy', 'police'],
    ['general', 'generate'],
    ['member', 'membership'],
    ['motion', 'notion'],
    ['universe', 'union'],
    ['day', 'daily'],
  ])('keeps “%s” and “%s” apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it.each(['', 'a', 's', 'ss', 'bus', 'constructor', '__proto__', '2012', '6m', 'é', 'ing', 'eed'])(
    'is never empty unless the word is: “%s”',
    (word) => {
      expect(stemOf(word) === '').toBe(word === '');
    },
  );
});
