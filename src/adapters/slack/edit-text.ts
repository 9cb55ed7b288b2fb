import { MOST_EDIT_TEXT } from './limits.ts';

const REST = '\n… The rest stands in the message itself.';

/** The text beside the blocks of a message that is changed, which Slack takes only so long; cut between lines or words, and said so. */
export function toEditText(text: string): string {
  if (text.length <= MOST_EDIT_TEXT) return text;
  const room = text.slice(0, MOST_EDIT_TEXT - REST.length);
  const line = room.lastIndexOf('\n');
  const end = line > room.length / 2 ? line : Math.max(room.lastIndexOf(' '), 0);
  return `${room.slice(0, end)}${REST}`;
}
