import { type JsonStore, openJsonStore } from '../../../src/store/json/json-store.ts';
import { NOTHING_BUNDLED } from '../../store/contract/open-store.ts';

/** Puts into a data folder what a bot that ran before would have left there, as of `now`; no bot may be running on it. */
export async function fillStore(
  dir: string,
  now: string,
  fill: (store: JsonStore) => Promise<void>,
): Promise<void> {
  const clock = { now: () => new Date(now) };
  const store = await openJsonStore({ dir, bundled: NOTHING_BUNDLED, clock, warn: () => {} });
  await fill(store);
  await store.close();
}
