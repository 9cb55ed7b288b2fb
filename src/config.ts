import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from './core/errors.ts';

const environmentSchema = z.object({
  DATA_DIR: z.string().min(1).default('data/live'),
  NEC_NOW: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2022-12-05T08:59:30Z' })
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be one of: debug, info, warn, error, silent',
    })
    .optional(),
});

/** The settings in force. `now` is the moment that the clock is set to at start, null for the real one. */
export interface Config {
  readonly dataDir: string;
  readonly now: Date | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent' | null;
}

/** The settings from the environment (and `.env` beside `package.json`, which never overrides it). Throws one `UserError` that names every fault, and no value. */
export function readConfig(root: string, environment: NodeJS.ProcessEnv = process.env): Config {
  const result = environmentSchema.safeParse(withoutEmpty(environment));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new UserError(
      'bad-config',
      `These settings do not fit: ${faults.join('; ')}.`,
      'Correct them in .env or in the environment; .env.example explains each.',
    );
  }
  const { DATA_DIR, NEC_NOW, LOG_LEVEL } = result.data;
  return {
    dataDir: resolve(root, DATA_DIR),
    now: NEC_NOW === undefined ? null : new Date(NEC_NOW),
    logLevel: LOG_LEVEL ?? null,
  };
}

/** Loads `.env` into the environment where there is one. Throws `UserError` when it cannot be read. */
export function loadEnvFile(path: string): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new UserError(
      'bad-config',
      `The file ${path} cannot be read.`,
      'Check its permissions, or remove it.',
      { cause: error },
    );
  }
}

/** `DATA_DIR=` means the same as no such line. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
