import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { blockFaults, hotTexts, textsOf } from './message-faults.ts';
import type { Json } from './payloads.ts';
import { wiredForTest } from './slack-program.ts';

const ROOT = join(import.meta.dirname, '../../..');
const RECORDED = join(ROOT, '../shared/specs/recorded');
const run = promisify(execFile);

const REPORT = `Notes from the meeting

Nominations for the <!channel> *harbour* panel close on 5 May 2023, says <https://evil.example|the secretary>.

Membership of the harbour panel rose by 4,321 members @everyone since March 2022 & \`still\` _grows_ <@U0000000001>.
`;

describe('words of others in Slack', () => {
  it('of an imported report are shown as they stand, and neither ping, link nor format', async () => {
    const { server, dataDir } = await wiredForTest({ now: '2023-03-01T10:00:00Z' });
    const file = join(dataDir, 'notes.txt');
    await writeFile(file, REPORT);
    await run(
      process.execPath,
      [
        'dist/src/cli/nec.js',
        'import',
        file,
        '--meeting-date',
        '2023-02-21',
        '--reporter',
        'Ada Quill',
        '--confirm',
        'stated',
      ],
      { cwd: ROOT, env: { PATH: process.env.PATH, DATA_DIR: dataDir } },
    );
    for (const line of [
      '/nec deadlines',
      '/nec report quill',
      '/nec figures about:harbour',
      '/nec search harbour',
      '/nec latest',
    ]) {
      const answer = await server.answerTo(server.command(line));
      expect(hotTexts(answer)).toEqual([]);
      expect(blockFaults(answer.blocks)).toEqual([]);
    }
    const shown = server.answers.flatMap(({ body }) => textsOf(body.blocks));
    const quote =
      'Nominations for the <!channel> *harbour* panel close on 5 May 2023, says <https://evil.example|the secretary>.';
    expect(shown).toContain(quote);
    expect(JSON.stringify(server.answers)).not.toContain('"url":"https://evil.example');
  });

  it.skipIf(!existsSync(RECORDED))(
    'recorded from production bots go in and harm nothing (skipped where ../shared/specs is absent)',
    async () => {
      const { server, program } = await wiredForTest();
      const commands = read('slash-commands-slack.json');
      for (const name of ['slashCommand', 'slashCommandWithArgs'])
        for (const [command, said] of [
          ['/nec', 'Status'],
          ['/nec-admin', 'Only officers'],
        ] as const) {
          const payload = {
            ...(commands[name] as Json),
            command,
            text: command === '/nec' ? 'status' : 'remind show',
          };
          const answer = await server.answerTo(server.send('slash_commands', payload));
          expect(String(answer.text)).toContain(said);
        }
      const actions = ['actions-reactions-slack.json', 'modals-slack.json', 'channel-slack.json'].flatMap(
        (name) => payloadsOf(read(name), 'block_actions'),
      );
      expect(actions.length).toBeGreaterThan(3);
      for (const action of actions) {
        const answer = await server.answerTo(server.send('interactive', action));
        expect(String(answer.text)).toContain('out of date');
      }
      const events = ['slack.json', 'dm-slack.json', 'member-joined-channel-slack.json'].flatMap((name) =>
        payloadsOf(read(name), 'event_callback'),
      );
      expect(events.length).toBeGreaterThan(2);
      for (const event of events) {
        const { envelope } = server.send('events_api', event);
        await server.until('its acknowledgement', () => server.acks.get(envelope));
      }
      for (const submission of payloadsOf(read('slash-commands-slack.json'), 'view_submission'))
        server.send('interactive', submission);
      const answer = await server.answerTo(server.command('/nec status'));
      expect(String(answer.text)).not.toBe('');
      expect(program.logs().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    },
  );
});

function read(name: string): Json {
  return JSON.parse(readFileSync(join(RECORDED, name), 'utf8')) as Json;
}

/** Every payload of that type, however deep a recording holds it. */
function payloadsOf(node: unknown, type: string): Json[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Json).type === type ? [node as Json] : [];
  return [...own, ...Object.values(node).flatMap((part) => payloadsOf(part, type))];
}
