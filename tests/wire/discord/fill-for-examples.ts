import type { Entry } from '../../../src/core/diary/entry.ts';
import { HOME } from '../../../src/core/ports/place.ts';
import type { Source } from '../../../src/core/ports/sources.ts';
import { fillStore } from './fill-store.ts';

const SOURCE: Source = {
  id: 'fenland-voice',
  name: 'Fenland Voice',
  feed: 'https://example.org/feed',
  reporter: null,
  publisher: null,
};
const ENTRY: Entry = {
  id: 'candidates-in-place',
  revisions: [
    {
      on: '2020-03-13',
      by: 'officer',
      reason: 'entered by hand',
      status: 'stands',
      edtf: '2099-05-29',
      time: '17:00',
      kind: 'deadline',
      topic: 'selection',
      what: '60 parliamentary candidates due to be in place',
      certain: 'stated',
      rule: 'the day is written in full',
      evidence: { type: 'officer', note: 'by letter' },
    },
  ],
};

/** Puts into a data folder what the examples of commands name and does not come with the bot: a source, and a date ahead. */
export async function fillForExamples(dir: string): Promise<void> {
  await fillStore(dir, new Date().toISOString(), async ({ sources, diary }) => {
    await sources.add(HOME, SOURCE);
    await diary.save(HOME, [{ entry: ENTRY, expected: 0 }]);
  });
}
