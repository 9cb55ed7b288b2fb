import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Compiles the program once for all tests that run it as a child; nothing is done when it is up to date. Throws with the compiler's words. */
export function setup(): void {
  const root = join(import.meta.dirname, '../..');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [compiler, '-b'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const words = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw new Error(`The program does not compile, so it cannot be run:\n${words}`);
  }
}
