import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addSimulate } from '../../src/cli/simulate.ts';
import { runCommand } from './run-command.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nec-'));
  vi.stubEnv('DATA_DIR', dir);
  vi.stubEnv('NEC_NOW', '2023-01-10T12:00:00Z');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

const simulate = (...words: readonly string[]) => runCommand(addSimulate, 'simulate', ...words);

describe('nec simulate', () => {
  it('tells when, where and what would be posted, on the clock of those days', async () => {
    const { stdout, stderr } = await simulate('--from', '2023-07-10', '--to', '2023-07-20');
    expect(stdout).toMatch(/^Friday 14 July 2023, 9am in terminal\/local\/terminal\n {2}Reminder: /);
    expect(stdout).toContain('in 7 days; event, National Policy Forum');
    expect(stdout).toContain('\n\nThursday 20 July 2023, 9am in terminal/local/terminal\n');
    expect(stdout).toContain('tomorrow; event, National Policy Forum');
    expect(stdout).not.toContain('late');
    expect(stderr).toContain('No place has reminders on, so this is for one that wants everything.');
  });

  it('goes from the beginning of the first day to the end of the last', async () => {
    const { stdout } = await simulate('--from', '2023-07-14', '--to', '2023-07-14');
    expect(stdout.match(/ in terminal\/local\/terminal$/gm)).toHaveLength(1);
  });

  it('gives the same as data', async () => {
    const { stdout } = await simulate('--from', '2023-07-10', '--to', '2023-07-20', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { at: '2023-07-14T08:00:00.000Z', place: { channel: 'terminal' }, edited: false },
      { at: '2023-07-20T08:00:00.000Z', text: expect.stringContaining('tomorrow') },
    ]);
  });

  it('says when nothing would be posted, also because of the topics', async () => {
    const nothing = 'Nothing would be posted in those days.\n';
    expect((await simulate('--from', '2023-08-01', '--to', '2023-08-02')).stdout).toBe(nothing);
    const others = await simulate('--from', '2023-07-10', '--to', '2023-07-20', '--topics', 'finance');
    expect(others.stdout).toBe(nothing);
  });

  it.each([
    [['--from', '2023-07-20', '--to', '2023-07-10'], 'the day of --from is after that of --to'],
    [['--from', '2023-02-30', '--to', '2023-07-10'], 'not a day in the calendar'],
    [['--from', '2023-07-01', '--to', '2023-07-10', '--topics', 'weather'], 'There is no topic “weather”.'],
  ])('refuses what makes no sense: %j', async (words, wrong) => {
    const { stdout, stderr } = await simulate(...words);
    expect(stderr).toContain(wrong);
    expect(stdout).toBe('');
  });

  it('leaves nothing behind', async () => {
    await simulate('--from', '2023-07-14', '--to', '2023-07-14');
    expect(await readdir(dir)).toEqual([]);
  });
});
