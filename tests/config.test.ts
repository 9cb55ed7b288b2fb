import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadEnvFile, readConfig } from '../src/config.ts';
import { UserError } from '../src/core/errors.ts';
import { temporaryFolder } from './store/json/temporary-folder.ts';

const ROOT = '/srv/nec';
const NAME = 'NEC_TEST_ONLY_SETTING';

function faultOf(environment: NodeJS.ProcessEnv): UserError {
  try {
    readConfig(ROOT, environment);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  return expect.unreachable('the settings were taken');
}

afterEach(() => {
  delete process.env[NAME];
});

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readConfig(ROOT, {})).toMatchObject({ dataDir: '/srv/nec/data/live', now: null, logLevel: null });
  });

  it('count an empty line as none', () => {
    expect(readConfig(ROOT, { DATA_DIR: '', NEC_NOW: '', LOG_LEVEL: '' })).toEqual(readConfig(ROOT, {}));
  });

  it('are read', () => {
    const environment = { DATA_DIR: '/var/nec', NEC_NOW: '2023-07-14T08:59:30+01:00', LOG_LEVEL: 'debug' };
    expect(readConfig(ROOT, environment)).toMatchObject({
      dataDir: '/var/nec',
      now: new Date('2023-07-14T07:59:30Z'),
      logLevel: 'debug',
    });
  });

  it('take a folder as seen from the folder of package.json', () => {
    expect(readConfig(ROOT, { DATA_DIR: 'elsewhere' }).dataDir).toBe('/srv/nec/elsewhere');
  });

  it('tell all faults at once, by the name of the setting, with what would fit and where to look', () => {
    const fault = faultOf({ NEC_NOW: 'tomorrow', LOG_LEVEL: 'loud' });
    expect(fault.code).toBe('bad-config');
    expect(fault.message).toContain('NEC_NOW must be a moment such as 2022-12-05T08:59:30Z');
    expect(fault.message).toContain('LOG_LEVEL must be one of: debug, info, warn, error, silent');
    expect(fault.next).toContain('.env.example');
  });

  it.each(['2022-12-05', '2022-12-05T08:59:30', '2022-13-05T08:59:30Z', '1670230770'])(
    'refuse %s as a moment',
    (moment) => {
      expect(faultOf({ NEC_NOW: moment }).message).toContain('NEC_NOW');
    },
  );

  it.each(['0', '1001', '1.5', 'fast'])('refuse %s as a haste', (haste) => {
    expect(faultOf({ NEC_HASTE: haste }).message).toContain(
      'NEC_HASTE must be a whole number from 1 to 1,000',
    );
  });

  it('refuse haste with tokens for the real platforms, where a message may land late, and take it for trials', () => {
    const tokens = { DISCORD_TOKEN: 'invented-for-this-test', NEC_HASTE: '60' };
    expect(faultOf(tokens).message).toContain('NEC_HASTE shortens waits for trials');
    const trial = readConfig(ROOT, { ...tokens, DISCORD_API_URL: 'http://127.0.0.1:8080' });
    expect(trial.haste).toBe(60);
    expect(readConfig(ROOT, { ...tokens, NEC_HASTE: '1' }).haste).toBe(1);
    expect(readConfig(ROOT, {}).haste).toBe(1);
  });

  it('name an address that is none once, not twice', () => {
    expect(faultOf({ SLACK_API_URL: 'foo' }).message).toBe(
      'These settings do not fit: SLACK_API_URL must be a web address.',
    );
  });

  it('never print a value that was given, for it may be a secret in the wrong line', () => {
    const value = ['swordfish', 'in', 'the', 'wrong', 'line'].join('-');
    const fault = faultOf({
      NEC_NOW: value,
      NEC_HASTE: value,
      LOG_LEVEL: value,
      DISCORD_TOKEN: `${value} ${value}`,
      DISCORD_API_URL: value,
      SLACK_BOT_TOKEN: value,
      SLACK_APP_TOKEN: value,
    });
    expect(`${fault.message} ${fault.next} ${fault.stack} ${String(fault.cause)}`).not.toContain('swordfish');
  });
});

describe('the .env file', () => {
  it('sets what the environment does not', async () => {
    const path = join(await temporaryFolder(), '.env');
    await writeFile(path, `${NAME}=from the file\n`);
    loadEnvFile(path);
    expect(process.env[NAME]).toBe('from the file');
  });

  it('never overrides the environment', async () => {
    const path = join(await temporaryFolder(), '.env');
    await writeFile(path, `${NAME}=from the file\n`);
    process.env[NAME] = 'from outside';
    loadEnvFile(path);
    expect(process.env[NAME]).toBe('from outside');
  });

  it('may be missing', async () => {
    const path = join(await temporaryFolder(), '.env');
    expect(() => loadEnvFile(path)).not.toThrow();
  });

  it('that cannot be read is a fault in plain words', async () => {
    const path = join(await temporaryFolder(), '.env');
    await mkdir(path);
    expect(() => loadEnvFile(path)).toThrow(UserError);
    expect(() => loadEnvFile(path)).toThrow(`The file ${path} cannot be read.`);
  });
});
