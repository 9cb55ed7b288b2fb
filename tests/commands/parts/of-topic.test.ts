import { describe, expect, it } from 'vitest';
import { isOfTopic } from '../../../commands/parts/of-topic.ts';

describe('whether a date answers a question about a topic', () => {
  it.each([
    ['its own topic', 'npf', 'drafts sent round', 'npf', true],
    ['a word of the topic in what it is', 'npf', 'policy consultation closes', 'consultation', true],
    ['the forum by its short name', 'internal-election', 'ballot for the NPF opens', 'npf', true],
    ['neither', 'npf', 'drafts sent round', 'consultation', false],
    ['a longer word that begins so', 'other', 'a conferencing kit is sent', 'conference', false],
  ] as const)('%s', (_, topic, what, asked, answers) => {
    expect(isOfTopic({ topic, what }, asked)).toBe(answers);
  });
});
