import type { Fetcher } from '../../core/ports/fetcher.ts';
import type { FetcherParts } from './fetcher.ts';

/** The safe fetcher, whose library is loaded when something is first fetched: most bots never do, and all start sooner. */
export function createLazyFetcher(parts: FetcherParts): Fetcher {
  let opened: Promise<Fetcher> | null = null;
  let isClosed = false;
  const open = async (): Promise<Fetcher> => {
    const { createFetcher } = await import('./fetcher.ts');
    const fetcher = createFetcher(parts);
    if (isClosed) await fetcher.close();
    return fetcher;
  };
  return {
    fetch: async (url, options) => {
      opened ??= open();
      return await (await opened).fetch(url, options);
    },
    close: async () => {
      isClosed = true;
      await (await opened)?.close();
    },
  };
}
