import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { toLibraryFile } from '../../src/core/reports/library-file.ts';
import { BY_HAND, CLOSES, REPORT, TOLD } from '../export/samples.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { sampleEvent } from '../store/samples.ts';
import { nec, sentencesOn, startBot } from './program.ts';
import { written } from './sample-files.ts';

const LIBRARY = toLibraryFile(
  { reports: [REPORT], entries: [TOLD, BY_HAND], events: [sampleEvent()] },
  'with',
  new Date('2024-04-01T10:00:00Z'),
);

describe('nec export and nec import of what it wrote', () => {
  it('takes a library from one store to another, beside a running bot, and says what that changed', async () => {
    const dir = await temporaryFolder();
    const file = await written(dir, 'library.json', JSON.stringify(LIBRARY));
    const dry = await nec(`${dir}/data`, ['import', file, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toBe(
      'Reports: 1 new.\nDates in the diary: 2 new.\nEvents: 1 new.\nNothing was stored: this was a dry run.\n',
    );
    const bot = startBot(`${dir}/data`);
    await bot.until('Type /nec latest');
    expect((await nec(`${dir}/data`, ['import', file])).stdout).toContain('Reports: 1 new.');
    bot.say(`/nec report ${REPORT.id}`);
    await bot.until(CLOSES);

    const out = await nec(`${dir}/data`, ['export', '--with-texts', '--out', `${dir}/again.json`]);
    expect(sentencesOn(out.stderr)[0]).toContain('for a private move only');
    const again = JSON.parse(await readFile(`${dir}/again.json`, 'utf8'));
    expect(again).toEqual({ ...LIBRARY, exported: again.exported });
    expect((await stat(`${dir}/again.json`)).mode & 0o777).toBe(0o600);
    const twice = await nec(`${dir}/data`, ['import', `${dir}/again.json`]);
    expect(twice.stdout).toContain('Reports: 1 held already.');
    expect(twice.stdout).toContain('Nothing was changed.');
  });

  it('writes the dates as a table, which changes nothing when it comes back', async () => {
    const dir = await temporaryFolder();
    const csv = await nec(`${dir}/data`, ['export', '--what', 'diary', '--format', 'csv', '--excel']);
    expect(csv.stdout).toMatch(/^\uFEFF"date","first day"/u);
    const file = await written(dir, 'dates.CSV', csv.stdout);
    const back = await nec(`${dir}/data`, ['import', file, '--json']);
    expect(JSON.parse(back.stdout)).toMatchObject({ entries: { added: 0, grown: 0, differ: 0, left: 0 } });
  });
});
