import type { AdapterParts } from '../../src/core/chat/adapter.ts';
import { failedReply } from '../../src/core/chat/reply.ts';

/** For an adapter that is told of everything as new, by people who may ask as often as they like, and where nothing has a form and nothing is fetched. */
export const UNMEASURED: Pick<AdapterParts, 'isFirstTime' | 'rates' | 'form' | 'fetcher'> = {
  isFirstTime: async () => true,
  rates: { take: () => null },
  form: async () => failedReply('No form', 'problem', 'There is no form here.'),
  fetcher: {
    fetch: async () => {
      throw new Error('nothing is fetched here');
    },
    close: async () => {},
  },
};
