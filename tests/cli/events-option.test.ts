import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEvents } from '../../src/cli/events-option.ts';

async function fileWith(content: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nec-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const file = join(dir, 'events.json');
  await writeFile(file, content);
  return file;
}

const RALLY = { name: 'Harbour Rally', first: '2027-03-06', last: '2027-03-07', source: 'the rally’s page' };

describe('the events that dates are counted from on the command line', () => {
  it('are those that come with the bot', async () => {
    expect((await readEvents(undefined)).map(({ name }) => name)).toContain('General election');
  });

  it('and those of a file, which stand in place of the same ones', async () => {
    const moved = { ...RALLY, name: 'Annual Conference', first: '2026-10-04', last: '2026-10-07' };
    const events = await readEvents(await fileWith(JSON.stringify([RALLY, moved])));
    expect(events).toContainEqual(RALLY);
    const conferences = events.filter(
      ({ name, first }) => name === 'Annual Conference' && first.startsWith('2026'),
    );
    expect(conferences).toEqual([moved]);
  });

  it.each([
    ['no JSON', '[{', 'it is not JSON'],
    ['no list', '{}', 'expected array'],
    ['a day that is none', JSON.stringify([{ ...RALLY, last: '2027-02-30' }]), '0.last'],
  ])('a file with %s is refused in plain words', async (_, content, wrong) => {
    await expect(readEvents(await fileWith(content))).rejects.toMatchObject({
      code: 'bad-events',
      message: expect.stringContaining(wrong),
      next: expect.stringContaining('Write it as a list'),
    });
  });

  it('a file that is not there is refused too', async () => {
    await expect(readEvents('/nowhere/events.json')).rejects.toMatchObject({
      message: expect.stringContaining('it cannot be read'),
    });
  });
});
