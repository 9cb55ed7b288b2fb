import { Low } from 'lowdb';
import type { DurableFile } from './durable-file.ts';
import type { StoreState } from './store-state.ts';

/**
 * One value kept in memory and in one file. Values are never changed in place: a change makes a new one. Those who
 * change it see what was last decided, so that two changes at once cannot both win; those who read it see only what is durable.
 */
export interface DurableValue<T> {
  /** Takes the value from the file, if it is there. */
  load(): Promise<void>;
  read(): T;
  /** `next` gives the new value and an answer, or throws and changes nothing. Resolves with the answer once the value is durable. */
  change<R>(next: (value: T) => readonly [value: T, answer: R]): Promise<R>;
  /** Takes the file away with all its copies, after what is still being written; the value is then what it was before the first write. */
  erase(): Promise<void>;
  /** Takes away the copies that were kept because they were damaged. */
  eraseDamaged(): Promise<void>;
  /** Gives the copy what the file holds, so that nothing older is left in it. */
  renewCopy(): Promise<void>;
}

export function createDurableValue<T extends object>(
  file: DurableFile<T>,
  initial: T,
  state: StoreState,
): DurableValue<T> {
  const low = new Low<T>(file, initial);
  let durable = initial;
  return {
    async load() {
      await low.read();
      durable = low.data;
    },
    read() {
      state.checkWrites();
      return durable;
    },
    async change(next) {
      state.checkWrites();
      const [value, answer] = next(low.data);
      if (value === low.data && value === durable) return answer;
      low.data = value;
      await state.written(low.write());
      durable = value;
      return answer;
    },
    async erase() {
      state.checkWrites();
      low.data = initial;
      await state.written(file.erase());
      durable = initial;
    },
    async eraseDamaged() {
      state.checkWrites();
      await state.written(file.eraseDamaged());
    },
    async renewCopy() {
      state.checkWrites();
      await state.written(file.renewCopy());
    },
  };
}
