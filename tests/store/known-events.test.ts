import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKnownEvents } from '../../src/store/known-events.ts';
import { sampleEvent } from './samples.ts';

async function folderWith(content: unknown): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nec-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await writeFile(join(dir, 'events.json'), JSON.stringify(content));
  return dir;
}

describe('the events that come with the bot', () => {
  it('are read from their file', async () => {
    const dir = await folderWith({ read: '2024-01-01', events: [sampleEvent()] });
    expect(await readKnownEvents(dir)).toEqual([sampleEvent()]);
  });

  it.each([
    ['a day that is none', [{ ...sampleEvent(), first: '2024-02-30' }], /events\.json: events\.0\.first/u],
    [
      'an end before its beginning',
      [sampleEvent('A', '2024-06-09', '2024-06-08')],
      /must not be before the first/u,
    ],
    ['the same event twice', [sampleEvent(), sampleEvent()], /same name and year/u],
  ])('with %s name file, field and what is wrong', async (_, events, message) => {
    const dir = await folderWith({ read: '2024-01-01', events });
    await expect(readKnownEvents(dir)).rejects.toMatchObject({
      code: 'bundled-bad',
      message: expect.stringMatching(message),
    });
  });
});
