import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { optionSpecs } from '../../../src/core/chat/options.ts';
import { sampleCommands } from './sample-commands.ts';

function specsOf(name: string) {
  const command = sampleCommands.find((candidate) => candidate.path[0] === name);
  if (command === undefined) throw new Error(`No sample command ${name}.`);
  return optionSpecs(command);
}

describe('the options of a command, read from its schema', () => {
  it('stand in the order of the schema', () => {
    expect(specsOf('dates').map((spec) => spec.name)).toEqual(['topic', 'within', 'as-of', 'past']);
  });

  it('tell choices, bounds, flags and text apart', () => {
    const [topic, within, asOf, past] = specsOf('dates');
    expect(topic).toMatchObject({ type: 'string', choices: ['npf', 'finance', 'other'], required: false });
    expect(within).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, description: 'So many days' });
    expect(asOf).toMatchObject({ type: 'string', positional: false, rest: false });
    expect(asOf).not.toHaveProperty('choices');
    expect(past).toMatchObject({ type: 'boolean', required: false });
  });

  it('say what must be given, and what takes the words left over', () => {
    expect(specsOf('find')[0]).toMatchObject({ name: 'words', required: true, rest: true });
    expect(specsOf('one')[0]).toMatchObject({ name: 'name', required: false, positional: true });
  });

  it('are none for a command without any', () => {
    expect(optionSpecs({ options: z.object({}) })).toEqual([]);
  });
});
