import type { Command } from 'commander';
import { commands } from '../../commands/index.ts';
import { toManifest } from '../adapters/slack/manifest.ts';

/** `nec manifest`: what Slack is given to make the app, as JSON on standard output. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .description('print the manifest of the Slack app, made from the commands')
    .action(() => {
      process.stdout.write(`${JSON.stringify(toManifest(commands), null, 2)}\n`);
    });
}
