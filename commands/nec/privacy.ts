import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import { section } from '../parts/report-parts.ts';

/** Kept equal to what the store holds: `tests/commands/nec/privacy.test.ts` compares it with the folder. */
export const privacy: Command = defineCommand({
  root: 'nec',
  path: ['privacy'],
  description: 'What this bot keeps, and what it does not',
  options: z.object({}),
  examples: ['/nec privacy'],
  related: [{ label: 'Show whether all is well', path: ['status'] }],
  run: async () => ({
    title: 'What this bot keeps',
    blocks: [
      {
        type: 'paragraph',
        text: 'The bot answers what you type and forgets that you asked. It keeps no names and no messages.',
      },
      ...section('It keeps', [
        { text: 'Published reports and the facts found in them.' },
        { text: 'The ids of channels that asked for reminders, and which reminders were posted there.' },
        {
          text: 'The ids of people who asked for reminders of their own, with what they chose and what was sent to them. To have that erased, type /nec forget-me.',
        },
        { text: 'What officers have settled for all channels, such as whether everything is stopped.' },
        { text: 'The ids of servers and workspaces that it has answered in, so that it greets once.' },
        { text: 'The ids of roles and people whom an officer has named as officers.' },
        { text: 'Events that officers have entered, such as the days of a conference.' },
        {
          text: 'For twelve months, what officers decided about reports and dates, with the id of who did it and no name.',
        },
        {
          text: 'The names of reports that were removed at their reporter’s request, so that they do not come back by themselves.',
        },
        {
          text: 'The public sources of reports that officers have switched on or added, and which of their entries were seen.',
        },
        {
          text: 'For 15 minutes or until the next one, a fingerprint of each command that changes something or is answered where others read along. So it is done once; the command cannot be read from it.',
        },
        { text: 'For a minute, and in memory alone, how often each person has asked.' },
      ]),
      ...section('It does not keep', [
        { text: 'Who asked what, or when.' },
        {
          text: 'Messages of a channel. It reads those that mention it, to answer them.',
        },
        { text: 'What members think, how they vote, or who is a member.' },
      ]),
      ...section('Reading a channel’s history', [
        {
          text: 'Sometimes the answer to a post is lost on its way. Then the bot looks whether its own message arrived, so that it is not posted twice.',
        },
        { text: 'For that alone it may read the latest messages of that channel. It keeps none of them.' },
        {
          text: 'This is up to whoever installs the bot. On Slack it is off unless they allow it (channels:history and groups:history); on Discord it goes by the permission Read Message History.',
        },
        { text: 'Without it, a message that may not have arrived is not repeated, and officers are told.' },
      ]),
      {
        type: 'paragraph',
        text: 'All of it stands on the machine of whoever runs the bot. Nothing is sent anywhere else.',
      },
    ],
  }),
});
