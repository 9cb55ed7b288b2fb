import { describe, expect, it } from 'vitest';
import { nameDifferentThings } from '../../../src/core/diary/distinct-names.ts';

describe('two names of a kind of thing', () => {
  it.each([
    ['by-election in Sleaford', 'by-election in Richmond Park'],
    ['ballot at stage 2', 'ballot at stage 3'],
    ['conference 2023', 'conference 2024'],
  ])('are of two things: %s, %s', (a, b) => {
    expect(nameDifferentThings(a, b)).toBe(true);
    expect(nameDifferentThings(b, a)).toBe(true);
  });

  it.each([
    ['NPF meeting', 'Final NPF meeting in Leeds'],
    ['names close in May', 'names close in June'],
    ['Motions are due', 'Conference motions are due'],
  ])('may be of one: %s, %s', (a, b) => {
    expect(nameDifferentThings(a, b)).toBe(false);
  });
});
