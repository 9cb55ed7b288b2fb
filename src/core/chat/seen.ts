/** How long the same question may come again (Slack repeats at once, after one minute and after five; a wide margin). */
const REMEMBERED_MS = 15 * 60_000;
const MOST_REMEMBERED = 5_000;

/** True the first time that any of these ids is seen within 15 minutes; remembers at most 5,000, the oldest are forgotten first. */
export function createSeen(now: () => number = Date.now): (ids: readonly string[]) => boolean {
  const times = new Map<string, number>();
  return (ids) => {
    const time = now();
    for (const [id, at] of times) {
      if (time - at <= REMEMBERED_MS && times.size <= MOST_REMEMBERED) break;
      times.delete(id);
    }
    const isNew = !ids.some((id) => times.has(id));
    for (const id of ids) if (!times.has(id)) times.set(id, time);
    return isNew;
  };
}
