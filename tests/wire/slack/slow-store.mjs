/**
 * Loaded before the program by a test: makes every replacement of a file in the store take as long as `SLOW_STORE_MS` says, as a tired disk would.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';

const { rename } = fs.promises;
const wait = Number(process.env.SLOW_STORE_MS);

fs.promises.rename = async (from, to) => {
  await delay(wait);
  await rename(from, to);
};
syncBuiltinESMExports();
