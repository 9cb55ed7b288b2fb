import { describe, expect, it } from 'vitest';
import { namedGroup } from '../../../src/adapters/slack/named-group.ts';
import { renderReply } from '../../../src/adapters/slack/render.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { blockFaults, hotTexts } from '../../wire/slack/message-faults.ts';

const CHANNEL = 'C0000000001';
const GROUP = 'S012AB3CD4';
const REPLY: Reply = {
  title: 'Reminder',
  blocks: [{ type: 'paragraph', text: 'On 5 May 2023.' }],
  mention: GROUP,
};

describe('the group that a message names', () => {
  it('is named first, in the blocks and in the text, and nobody else is', () => {
    const message = renderReply(REPLY, new Map(), namedGroup(REPLY, CHANNEL));
    expect(message.blocks[0]).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'usergroup', usergroup_id: GROUP }] }],
    });
    expect(message.text.startsWith(`<!subteam^${GROUP}>\nReminder`)).toBe(true);
    expect(blockFaults(message.blocks)).toEqual([]);
    expect(hotTexts({ ...message }, [], GROUP)).toEqual([]);
  });

  it('is nobody in an answer, and nobody in a direct message', () => {
    expect(hotTexts({ ...renderReply(REPLY) })).toEqual([]);
    expect(namedGroup(REPLY, '@U0000000SAM')).toBeNull();
    expect(namedGroup({}, CHANNEL)).toBeNull();
  });

  it.each([
    'channel',
    'here',
    '!channel',
    '<!channel>',
    'S012AB3CD4><!channel>',
    'S012AB3CD4|<!everyone>',
    'S012AB3CD4\n<!here>',
    's012ab3cd4',
    'U012AB3CD4',
    'C012AB3CD4',
    '1457510428359000003',
    'S',
    '',
    `S${'0'.repeat(40)}`,
  ])('is nobody where the id is none of a group: %j', (mention) => {
    expect(namedGroup({ mention }, CHANNEL)).toBeNull();
  });
});
