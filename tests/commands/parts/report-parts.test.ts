import { describe, expect, it } from 'vitest';
import { toAskItem, toPromiseItem } from '../../../commands/parts/report-parts.ts';
import { plainOf } from '../../../src/core/chat/reply.ts';
import { quoteOf } from '../../support/report-samples.ts';

const SAID = 'Branches are asked to count their lamps.';
const task = { id: 't1', check: 'confirmed', evidence: quoteOf('petra', SAID), by: null } as const;

describe('what somebody is asked or promises to do', () => {
  it.each([
    ['count their lamps', 'Branches: count their lamps'],
    ['branches are asked to count their lamps', 'Branches are asked to count their lamps'],
    ['branches’ lamps are counted', 'Branches: branches’ lamps are counted'],
  ])('names who it is once: %s', (what, text) => {
    expect(plainOf(toAskItem({ ...task, who: 'branches', what }, []).text)).toBe(text);
  });

  it('holds for promises too', () => {
    const promise = { ...task, who: 'the panel', what: 'the panel will count the lamps' };
    expect(plainOf(toPromiseItem(promise, []).text)).toBe('The panel will count the lamps');
  });
});
