import { describe, expect, it } from 'vitest';
import { toRequests } from '../../../src/adapters/slack/requests.ts';
import { attachmentsOf } from '../../../src/core/chat/attachments.ts';
import { openTestBot } from '../../support/test-bot.ts';
import { blockFaults, hotTexts } from '../../wire/slack/message-faults.ts';

describe('what would be sent to Slack', () => {
  it('is one answer to the address of the question, seen as the command declares', async () => {
    const bot = await openTestBot();
    try {
      const reply = await bot.ask('/nec latest');
      for (const [visibility, type] of [
        ['private', 'ephemeral'],
        ['channel', 'in_channel'],
      ] as const) {
        const [request, ...more] = toRequests(visibility, reply);
        expect(more).toEqual([]);
        expect(request).toMatchObject({ method: 'POST', path: '{response_url}' });
        const body = request?.body as Record<string, unknown>;
        expect(body.response_type).toBe(type);
        expect(blockFaults(body.blocks)).toEqual([]);
        expect(hotTexts(body)).toEqual([]);
      }
      const pictured = await bot.ask('/nec figures about:"vote share"');
      const pictures = await attachmentsOf(pictured, bot.bot.draw, (error) => {
        throw error;
      });
      const requests = toRequests('private', pictured, pictures);
      expect(requests.map(({ path }) => path)).toEqual([
        '/api/files.getUploadURLExternal',
        '{upload_url_1}',
        '/api/files.completeUploadExternal',
        '{response_url}',
      ]);
      expect(JSON.stringify(requests.at(-1)?.body)).toContain('"slack_file":{"id":"{file_id_1}"}');
    } finally {
      await bot.close();
    }
  });
});
