import { beforeAll, describe, expect, it } from 'vitest';
import { type PageScore, scorePages } from './page-scores.ts';

let scores: PageScore[] = [];
beforeAll(async () => {
  scores = await scorePages();
});

const sum = (count: (score: PageScore) => number) => scores.reduce((all, score) => all + count(score), 0);

describe('pages of every kind of site', () => {
  it('are at least forty, sixteen of them written before any rule was tried on them', () => {
    expect(scores.length).toBeGreaterThanOrEqual(40);
    expect(scores.filter(({ blind }) => blind).length).toBe(16);
  });

  it('give the report’s own words, 97 blocks in 100 or more', () => {
    const missed = scores.flatMap(({ name, missed: lines }) => lines.map((line) => `${name}: ${line}`));
    const share = sum(({ exact }) => exact) / sum(({ blocks }) => blocks);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('give the right kind to 97 blocks in 100 or more', () => {
    expect(sum(({ kinds }) => kinds) / sum(({ blocks }) => blocks)).toBeGreaterThanOrEqual(0.97);
  });

  it('give nothing of comments, navigation, adverts or other articles', () => {
    expect(scores.flatMap(({ name, extra }) => extra.map((block) => `${name}: ${block}`))).toEqual([]);
  });

  it('are read by the rule for their kind of site', () => {
    expect(
      scores.filter(({ isRuleRight }) => !isRuleRight).map(({ name, rule }) => `${name}: ${rule}`),
    ).toEqual([]);
  });

  it('say title, writer and days right, 97 in 100 or more', () => {
    const wrong = scores.flatMap(({ name, wrong: lines }) => lines.map((line) => `${name}: ${line}`));
    expect(wrong.length / (scores.length * 4), wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
