import type { Reply } from './core/chat/reply.ts';
import type { ReplyPoster } from './core/chat/reply-poster.ts';
import type { Place } from './core/ports/place.ts';
import type { Posting } from './core/ports/posting.ts';

const NOT_CONNECTED = 'The bot is not connected to this platform at the moment. Try again in a minute.';
/** Seen by the whole channel, so it says that nothing has to be done. */
const TEST_REPLY: Reply = {
  title: 'This is a test',
  tone: 'good',
  blocks: [{ type: 'paragraph', text: 'Reminders of dates will look like this. Nothing has to be done.' }],
};

/** Posting at once with whatever poster a place has; a test is posted under a name of its own each time. */
export function toPosting(posterAt: (place: Place) => ReplyPoster | undefined): Posting {
  return {
    check: async (place) => ({ missing: (await posterAt(place)?.check(place)) ?? [NOT_CONNECTED] }),
    test: async (place) => {
      const poster = posterAt(place);
      if (poster === undefined) return NOT_CONNECTED;
      const name = `test${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
      const outcome = await poster.post(place, TEST_REPLY, name);
      if (outcome.type === 'sent') return null;
      if (outcome.type === 'rate-limited')
        return `The platform asks to wait ${outcome.retryAfterSeconds} seconds.`;
      return outcome.reason;
    },
  };
}
