import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of `package.json` above this file, whether it runs from `src/` or from `dist/src/`. */
export function findRoot(from: string = import.meta.dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No package.json above ${from}.`);
    folder = above;
  }
  return folder;
}
