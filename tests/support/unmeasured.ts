import type { AdapterParts } from '../../src/core/chat/adapter.ts';

/** For an adapter that is told of everything as new, and by people who may ask as often as they like. */
export const UNMEASURED: Pick<AdapterParts, 'isFirstTime' | 'rates'> = {
  isFirstTime: async () => true,
  rates: { take: () => null },
};
