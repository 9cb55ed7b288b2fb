import { join } from 'node:path';
import { openJsonStore } from '../../../src/store/json/json-store.ts';
import { sampleEntry, sampleOwed, sampleReport } from '../samples.ts';

// A process that saves as fast as it can and prints each number once its writes are acknowledged, until it is killed.
const [dir = '', from = '0'] = process.argv.slice(2);
const store = await openJsonStore({
  dir: join(dir),
  bundled: { reports: [], entries: [], events: [], sources: [] },
  clock: { now: () => new Date('2024-05-01T09:00:00Z') },
  warn: (message) => process.stdout.write(`warning ${message}\n`),
});
for (let at = Number(from); ; at += 1) {
  const owed = sampleOwed(`d-${at}`, '2030-01-01T00:00:00Z');
  const claimed = store.deliveries.plan('home', [owed], new Date('2024-05-01T09:00:00Z')).then(async () => {
    const [one] = await store.deliveries.claim(
      'home',
      new Date('2030-01-01T00:00:00Z'),
      new Date('2030-01-01T00:05:00Z'),
      1,
    );
    return one?.id === owed.id;
  });
  const [isClaimed] = await Promise.all([
    claimed,
    store.diary.save('home', [{ entry: sampleEntry(`e-${at}`), expected: 0 }]),
    store.library.save('home', sampleReport(`r-${at}`), 0),
  ]);
  process.stdout.write(isClaimed ? `saved ${at}\n` : `lost ${at}\n`);
}
