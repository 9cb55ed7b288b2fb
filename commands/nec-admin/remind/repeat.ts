import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { changeSettings } from '../../parts/change-settings.ts';
import { button } from '../../parts/remind-reply.ts';

export const remindRepeat: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'repeat'],
  description: 'Whether a message that may not have arrived is posted once more, with a mark',
  options: z.object({
    state: z.enum(['yes', 'no']).optional().describe('Yes: posted once more; no: left as it is'),
  }),
  examples: ['/nec-admin remind repeat', '/nec-admin remind repeat yes'],
  async run(ctx, { state }) {
    const settings = await changeSettings(ctx, (before) =>
      state === undefined ? before : { ...before, repeatParked: state === 'yes' },
    );
    const text = settings.repeatParked
      ? 'When nobody can tell whether a message arrived, it is posted once more and says so. It may then stand there twice.'
      : 'When nobody can tell whether a message arrived, it is not posted again, and officers are told. It may then be missing.';
    return {
      title: 'Messages that may not have arrived',
      tone: 'good',
      blocks: [
        { type: 'paragraph', text },
        { type: 'paragraph', text: 'This holds for every channel.' },
      ],
      controls: settings.repeatParked
        ? button('Leave them as they are', ['remind', 'repeat'], { state: 'no' })
        : button('Post them once more', ['remind', 'repeat'], { state: 'yes' }),
    };
  },
});
