import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDeliveries } from '../../src/cli/deliveries.ts';
import type { About, Owed } from '../../src/core/ports/deliveries.ts';
import { HOME, type Place } from '../../src/core/ports/place.ts';
import { openJsonStore } from '../../src/store/json/json-store.ts';
import { runCommand } from './run-command.ts';

const BRANCH: Place = { platform: 'discord', tenant: '100000001', channel: '200000002' };
const MEMBER: Place = { ...BRANCH, channel: '@300000003' };
const WORKSPACE: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const REMINDER: About = {
  type: 'reminder',
  entry: 'ballot',
  edtf: '2023-03-09',
  time: null,
  lead: 2,
  unit: 'days',
};
const CORRECTION: About = {
  type: 'correction',
  entry: 'ballot',
  was: { edtf: '2023-03-09', time: null },
  now: null,
};
const AT = new Date('2023-03-07T09:00:20Z');

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nec-'));
  vi.stubEnv('DATA_DIR', dir);
  vi.stubEnv('NEC_NOW', '2023-03-07T10:00:00Z');
  const { deliveries } = await openJsonStore({
    dir,
    bundled: { reports: [], entries: [], events: [], sources: [] },
    clock: { now: () => AT },
    warn: () => {},
  });
  const due = '2023-03-07T09:00:00.000Z';
  const owed: readonly Owed[] = [
    { id: 'sent', place: BRANCH, about: REMINDER, due },
    { id: 'direct', place: MEMBER, about: REMINDER, due },
    { id: 'refused', place: WORKSPACE, about: CORRECTION, due },
    {
      id: 'waits',
      place: BRANCH,
      about: { type: 'digest', day: '2023-03-13', dates: [] },
      due: '2023-03-13T09:00:00.000Z',
    },
    {
      id: 'first',
      place: BRANCH,
      about: { type: 'announcement', report: 'a-report' },
      due: '2023-03-05T09:00:00.000Z',
    },
  ];
  await deliveries.plan(HOME, owed, AT);
  const claimed = await deliveries.claim(HOME, AT, new Date('2023-03-07T09:05:00Z'), 10);
  const finish = async (id: string, how: Parameters<typeof deliveries.finish>[3]) => {
    const token = claimed.find((each) => each.id === id)?.token ?? '';
    await deliveries.finish(HOME, [id], token, how);
  };
  await finish('sent', { state: 'sent', ref: '400000004', at: AT });
  await finish('direct', { state: 'sent', ref: '500000005', at: AT });
  await finish('refused', { state: 'dead', reason: 'The date has moved.', at: AT });
  await finish('first', { state: 'parked', reason: 'Nobody can tell whether it arrived.', at: AT });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

const listed = (...words: readonly string[]) => runCommand(addDeliveries, 'deliveries', ...words);

describe('nec deliveries', () => {
  it('shows each, oldest first: when it is due, where, what, and when it was sent or why not', async () => {
    const { stdout } = await listed();
    const due = 'due Tuesday 7 March 2023, 9am';
    const sent = 'reminder of ballot on 2023-03-09 | sent Tuesday 7 March 2023, 9am';
    expect(stdout.trimEnd().split('\n')).toEqual([
      'due Sunday 5 March 2023, 9am | discord/100000001/200000002 | announcement of a-report | parked | Nobody can tell whether it arrived.',
      `${due} | discord/100000001/200000002 | ${sent} | https://discord.com/channels/100000001/200000002/400000004`,
      // A direct message has no address that others could open.
      `${due} | discord/100000001/@300000003 | ${sent}`,
      `${due} | slack/T1/C1 | correction of ballot | dead | The date has moved.`,
      'due Monday 13 March 2023, 9am | discord/100000001/200000002 | list of 2023-03-13 | planned',
    ]);
  });

  it('shows one state, also as data', async () => {
    expect((await listed('--state', 'planned')).stdout.trimEnd().split('\n')).toHaveLength(1);
    const { stdout } = await listed('--state', 'sent', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'sent', link: 'https://discord.com/channels/100000001/200000002/400000004' },
      { id: 'direct', link: null },
    ]);
  });

  it('says that there is nothing, and which states there are', async () => {
    expect((await listed('--state', 'unsure')).stdout).toBe('There is nothing.\n');
    expect((await listed('--state', 'unsure', '--json')).stdout).toBe('[]\n');
    expect((await listed('--state', 'lost')).stderr).toContain('Allowed choices are');
  });
});
