import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import type { Field } from '../../../src/core/chat/form.ts';
import { failedReply } from '../../../src/core/chat/reply.ts';

const FIELDS: readonly Field[] = [
  { name: 'text', label: 'Text of the report', type: 'text', required: false },
  { name: 'file', label: 'Or a file', hint: 'Text, PDF or Word', type: 'file', required: false },
];

/** A command that wants a text or a file, asks for them in a form, and tells the end of what it was given, by whom. */
export function askingCommand(changes: { readonly made?: () => Promise<void> } = {}): Command {
  return defineCommand({
    root: 'nec-admin',
    path: ['take'],
    description: 'Takes a text or a file',
    options: z.object({
      title: z.string().optional().describe('What to call it'),
      text: z.string().optional().describe('The text'),
      file: z.string().optional().describe('The file').meta({ file: true }),
    }),
    examples: ['/nec-admin take'],
    asking: {
      opens: ({ text, file }) => text === undefined && file === undefined,
      make: async () => {
        await changes.made?.();
        return { title: 'Take a text', intro: 'It must be published.', fields: FIELDS, send: 'Take it' };
      },
    },
    run: async ({ caller }, { title = 'A text', text, file }) => {
      if (text === undefined && file === undefined)
        return failedReply('Nothing to take', 'warning', 'There is no text.', 'Type text: and the text.');
      const attached = file === undefined ? null : await caller.attached?.(file);
      const told =
        attached == null ? `${text}` : `${attached.name}: ${new TextDecoder().decode(attached.bytes)}`;
      return {
        title: `${title} is taken`,
        blocks: [{ type: 'paragraph', text: `By ${caller.person ?? 'nobody'}. ${told.slice(-300)}` }],
      };
    },
  });
}
