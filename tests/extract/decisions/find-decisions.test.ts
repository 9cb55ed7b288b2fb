import { describe, expect, it } from 'vitest';
import { verbOf } from '../../../src/extract/decisions/find-decisions.ts';

describe('decisions', () => {
  it.each([
    ['We agreed a new budget.', 'agreed'],
    ['The NEC approved the dates.', 'agreed'],
    ['It was agreed that all may come.', 'agreed'],
    ['A seat for pensioners: agreed', 'agreed'],
    ['We heard a report and agreed that lunch be cheaper.', 'agreed'],
    ['The committee rejected a pause.', 'rejected'],
    ['We decided not to go on with it.', 'rejected'],
    ['The idea was discussed in May and not agreed.', 'rejected'],
    ['Two amendments were accepted from the shop workers.', 'accepted'],
    ['They have appointed Nicky as clerk.', 'appointed'],
    ['I was glad to be appointed to the rules committee.', 'appointed'],
    ['The rule book was remitted.', 'deferred'],
    ['Youth structures: deferred until the March meeting', 'deferred'],
    ['We asked staff to look at lifts.', 'asked'],
  ])('%s is %s', (text, verb) => {
    expect(verbOf(text)).toBe(verb);
  });

  it.each([
    'We noted the report.',
    'If the paper is passed, it becomes policy.',
    'The budget will be agreed in May.',
    'Everyone agreed that the soup was good.',
    'Was it agreed?',
    'The councils rejected the plan.',
    'A list was drawn up once the dates were agreed.',
    'The chair welcomed new members.',
  ])('%s is none', (text) => {
    expect(verbOf(text)).toBeNull();
  });
});
