import { expect, it } from 'vitest';
import { killLoop } from './kill-loop.ts';

it('three kills while a bot on both platforms posts, with one answer in ten lost: every message stands there once', async () => {
  const channels = 4;
  const { deliveries, wrongs, answersLost } = await killLoop({ kills: 3, channels, seed: 20_240_312 });
  expect(wrongs).toEqual([]);
  expect(deliveries).toHaveLength(2 * channels * 6);
  expect(answersLost).toBeGreaterThan(0);
});
