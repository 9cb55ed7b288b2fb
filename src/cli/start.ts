import type { Command } from 'commander';

/** `nec start`: the bot itself, as `npm start` runs it. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('start the bot; with no tokens set, it answers in this terminal')
    .action(async () => {
      await import('../main.ts');
    });
}
