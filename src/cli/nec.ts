#!/usr/bin/env node
import '../regexp-flags.ts';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { loadEnvFile } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { findRoot } from '../root.ts';
import { addAsk } from './ask.ts';
import { addDeliveries } from './deliveries.ts';
import { addExport } from './export.ts';
import { addExtract } from './extract.ts';
import { addImport } from './import.ts';
import { addManifest } from './manifest.ts';
import { addSimulate } from './simulate.ts';
import { addStart } from './start.ts';

/** Exit codes: 0 done, 1 refused or failed with one plain sentence on standard error, 2 wrong usage. */
try {
  loadEnvFile(join(findRoot(), '.env'));
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function createProgram(): Command {
  const program = new Command('nec')
    .description('Deadlines, figures, votes and decisions from NEC reports, each with its source.')
    .exitOverride();
  for (const add of [
    addStart,
    addAsk,
    addExtract,
    addImport,
    addExport,
    addSimulate,
    addDeliveries,
    addManifest,
  ])
    add(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    process.stderr.write(`${error.message} ${error.next}\n`);
    return 1;
  }
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    process.stderr.write(
      `nec-bot made something that it cannot read itself${where}. Nothing was changed. Tell whoever looks after nec-bot.\n`,
    );
    return 1;
  }
  throw error;
}
