import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../support/arbitrary-reply.ts';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { answerTo, callbackTo, sendCommand, textOf } from './interactions.ts';
import { LIVE } from './live-text.ts';

const run = promisify(execFile);
const NEC = join(import.meta.dirname, '../../../dist/src/cli/nec.js');

describe('hostile text on Discord', () => {
  let world: DiscordWorld;

  beforeAll(async () => {
    world = await openDiscordWorld();
    await world.start({ environment: { NEC_NOW: '2026-11-21T10:00:00Z' } }).ready();
  }, 60_000);
  afterAll(async () => {
    await world.close();
  });

  const expectHarmless = (body: unknown): void => {
    expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
    const text = textOf(body);
    for (const live of LIVE) expect(text).not.toMatch(live);
    expect(world.server.violations).toEqual([]);
  };

  it.each(HOSTILE_TEXTS.filter((text) => text.trim() !== '').map((text, index) => ({ index, text })))(
    'comes back harmless from a search, text $index',
    async ({ text }) => {
      const sent = sendCommand(world.server, '/nec search', [{ type: 3, name: 'words', value: text }]);
      const { body } = await callbackTo(world.server, sent);
      // A text too long for the option is refused at once, and shown in the refusal.
      const { type, data } = body as { type: number; data: unknown };
      expectHarmless(type === 4 ? data : (await answerTo(world.server, sent)).answer.body);
    },
  );

  it('comes back harmless from an imported report', async () => {
    const file = join(world.dataDir, 'report.txt');
    await writeFile(
      file,
      [
        'Dear all @everyone,',
        'The <@&987654321098765432> committee agreed **that** nominations close on 12 January 2027 [here](https://evil.example).',
        'There were 14 votes to 9 for ||the motion|| of <@123456789012345678> and `code`.',
        'Membership is 366,604 ~~or not~~ https://evil.example/x.',
      ].join('\n\n'),
    );
    await run(
      process.execPath,
      [
        NEC,
        'import',
        file,
        '--meeting-date',
        '2026-11-10',
        '--published',
        '2026-11-12',
        '--title',
        '[title](https://evil.example) @everyone',
        '--reporter',
        '<@123456789012345678> **Nobody**',
      ],
      { env: { PATH: process.env.PATH, DATA_DIR: world.dataDir, NEC_NOW: '' } },
    );
    for (const line of [
      '/nec latest',
      '/nec deadlines',
      '/nec votes',
      '/nec figures',
      '/nec reports',
      '/nec decisions',
    ]) {
      const { answer } = await answerTo(world.server, sendCommand(world.server, line));
      expectHarmless(answer.body);
    }
    const { answer } = await answerTo(world.server, sendCommand(world.server, '/nec latest'));
    expect(textOf(answer.body)).toContain('\\[title\\](https\\://evil.example) \\@everyone');
  });
});
