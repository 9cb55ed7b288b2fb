import { Command } from 'commander';
import { vi } from 'vitest';

/** What a command of the command line wrote to standard output and to standard error; a refusal of its options is told, and not thrown. */
interface Written {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nec WORDS` with that one command in this process, on the environment as it is stubbed. */
export async function runCommand(
  add: (program: Command) => void,
  ...words: readonly string[]
): Promise<Written> {
  const out: string[] = [];
  const wrong: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => wrong.push(String(text)) > 0);
  try {
    const program = new Command('nec').exitOverride();
    add(program);
    for (const command of program.commands) command.exitOverride();
    await program.parseAsync([...words], { from: 'user' }).catch((error: unknown) => {
      if (!(error instanceof Error && 'exitCode' in error)) throw error;
    });
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
  return { stdout: out.join(''), stderr: wrong.join('') };
}
