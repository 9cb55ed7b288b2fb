interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets all who wait share one write. `commit` is called with the newest value at the moment that a write begins; each caller's
 * promise settles with the write that carried its value, however many follow. After a failed write all later ones fail alike.
 */
export function createGroupCommit<T>(commit: (newest: T) => Promise<void>): (value: T) => Promise<void> {
  let waiting: Waiting[] = [];
  let newest: T;
  let running = false;
  let failure: { readonly error: unknown } | null = null;

  async function run(): Promise<void> {
    running = true;
    // Those who ask in the same turn share the first write too.
    await Promise.resolve();
    while (waiting.length > 0) {
      const sharing = waiting;
      waiting = [];
      failure ??= await failureOf(commit, newest);
      settle(sharing, failure);
    }
    running = false;
  }

  return (value) =>
    new Promise((resolve, reject) => {
      newest = value;
      waiting.push({ resolve, reject });
      if (!running) void run();
    });
}

function settle(sharing: readonly Waiting[], failure: { readonly error: unknown } | null): void {
  for (const { resolve, reject } of sharing) {
    if (failure === null) resolve();
    else reject(failure.error);
  }
}

async function failureOf<T>(
  commit: (value: T) => Promise<void>,
  value: T,
): Promise<{ error: unknown } | null> {
  try {
    await commit(value);
    return null;
  } catch (error) {
    return { error };
  }
}
