/**
 * Loaded before the program by a test: makes every replacement of a file in the store take as long as `SLOW_STORE_MS` says, as a tired disk would.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = fs;
const wait = Number(process.env.SLOW_STORE_MS);

fs.rename = (from, to, done) => {
  setTimeout(() => rename(from, to, done), wait);
};
syncBuiltinESMExports();
