import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';

/** What `sampleCommands` answers: the options it was given, as JSON. */
function echo(title: string, options: unknown): Reply {
  return { title, blocks: [{ type: 'paragraph', text: JSON.stringify(options) }] };
}

/** A few commands with every kind of option: choices, a number, a flag, free text, a bare word, and a group of two. */
export const sampleCommands: readonly Command[] = [
  defineCommand({
    root: 'nec',
    path: ['dates'],
    description: 'Dates of something',
    options: z.object({
      topic: z.enum(['npf', 'finance', 'other']).optional().describe('Only this topic'),
      within: z.coerce.number().int().min(1).max(100).optional().describe('So many days'),
      'as-of': z.string().max(40).optional().describe('A day'),
      past: z.stringbool().default(false).describe('Those gone by').meta({ flag: true }),
    }),
    examples: ['/nec dates within:30', '/nec dates npf'],
    run: async (_ctx, options) => echo('Dates', options),
  }),
  defineCommand({
    root: 'nec',
    path: ['find'],
    description: 'Find something',
    options: z.object({
      words: z.string().max(60).describe('What to look for').meta({ rest: true }),
      'as-of': z.string().optional().describe('A day'),
    }),
    slow: true,
    visibility: 'channel',
    examples: ['/nec find this'],
    run: async (_ctx, options) => echo('Found', options),
  }),
  defineCommand({
    root: 'nec',
    path: ['one'],
    description: 'One thing by its name',
    options: z.object({ name: z.string().optional().describe('A name').meta({ positional: true }) }),
    examples: ['/nec one thing'],
    run: async (_ctx, options) => echo('One', options),
  }),
  defineCommand({
    root: 'nec',
    path: ['help'],
    description: 'What there is',
    options: z.object({}),
    examples: ['/nec help'],
    run: async (ctx) => echo('Help', ctx.commands.length),
  }),
  defineCommand({
    root: 'nec-admin',
    path: ['bell', 'on'],
    description: 'Ring',
    options: z.object({}),
    examples: ['/nec-admin bell on'],
    run: async () => echo('Ringing', {}),
  }),
  defineCommand({
    root: 'nec-admin',
    path: ['bell', 'off'],
    description: 'Be silent',
    options: z.object({}),
    examples: ['/nec-admin bell off'],
    run: async () => {
      throw new Error('the bell is broken');
    },
  }),
];
