import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Why no disk can be mounted here, for the title of what is skipped; null when one can. */
export function whyNoMount(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root to mount a small disk';
  const dir = mkdtempSync(join(tmpdir(), 'nec-mount-'));
  try {
    mount(dir);
    execFileSync('umount', [dir], { stdio: 'ignore' });
    return null;
  } catch {
    return 'mounting is not allowed here';
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A disk of one megabyte in memory, gone when the test is. */
export function smallDisk(): { readonly dir: string; remount(mode: 'ro' | 'rw'): void } {
  const dir = mkdtempSync(join(tmpdir(), 'nec-disk-'));
  mount(dir);
  onTestFinished(() => {
    execFileSync('umount', ['-l', dir]);
    rmSync(dir, { recursive: true, force: true });
  });
  const inside = join(dir, 'store');
  mkdirSync(inside);
  return {
    dir: inside,
    remount: (mode) => execFileSync('mount', ['-o', `remount,${mode},size=1m`, dir]),
  };
}

function mount(dir: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { stdio: 'ignore' });
}
