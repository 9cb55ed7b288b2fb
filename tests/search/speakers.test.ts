import { describe, expect, it } from 'vitest';
import { type PlacedSentence, speakersOf } from '../../src/search/speakers.ts';

type Type = 'heading' | 'paragraph' | 'item';

/** Who said each sentence of the blocks: the name, with a star when the sentence itself says so. */
function told(blocks: readonly (readonly [Type, ...string[]])[], reporter: string | null = 'Petra Invented') {
  const sentences: PlacedSentence[] = blocks.flatMap(([, ...texts], block) =>
    texts.map((text) => ({ text, block })),
  );
  const plain = blocks.map(([type, ...texts]) => ({ type, text: texts.join(' ') }));
  return speakersOf(sentences, plain, reporter).map((said) =>
    said === null ? null : `${said.name}${said.named ? '*' : ''}`,
  );
}

describe('who said it', () => {
  it.each([
    ['Orla Finch said that the hall was cold.', 'Orla Finch*'],
    ['Orla Finch reported on the harvest fair.', 'Orla Finch*'],
    ['In her update, Orla Finch set out the plan.', 'Orla Finch*'],
    ['General Secretary Sam Okoro-Bell warned of rain.', 'Sam Okoro-Bell*'],
    ['Director of Field Operations Tess McAllan also stressed the maps.', 'Tess McAllan*'],
    ['Orla Finch (chair of the panel) asked for lamps.', 'Orla Finch*'],
    ['Orla Finch, who joined in May, urged patience.', 'Orla Finch*'],
    ['The deputy leader gave a short report.', 'deputy leader*'],
    ['The day began with Orla Finch’s report on boats.', 'Orla Finch*'],
    ['According to Orla Finch, the roof will hold.', 'Orla Finch*'],
    ['I asked for a second lamp.', 'Petra Invented*'],
    ['We agreed to mend the roof.', null],
    ['Staff said that it was late.', null],
    ['The NEC noted the report.', null],
    ['Progress reports will follow.', null],
    ['Orla Finch was there too.', null],
  ])('%s', (sentence, speaker) => {
    expect(told([['paragraph', sentence]])).toEqual([speaker]);
  });

  it('goes on through the paragraph until the meeting or the reporter takes over', () => {
    expect(
      told([
        [
          'paragraph',
          'Orla Finch said the hall was cold.',
          'A stove would help.',
          'We agreed to buy one.',
          'It comes in June.',
        ],
        ['paragraph', 'The fair was lively.'],
      ]),
    ).toEqual(['Orla Finch*', 'Orla Finch', null, null, null]);
  });

  it('goes on with “She” in the next paragraph, and in a list that a colon opens', () => {
    expect(
      told([
        ['paragraph', 'Orla Finch spoke of boats.'],
        ['paragraph', 'She wants three of them:'],
        ['item', 'A red one.'],
        ['item', 'A blue one, which Ned Gale has described.'],
        ['paragraph', 'Lunch was late.'],
      ]),
    ).toEqual(['Orla Finch*', 'Orla Finch', 'Orla Finch', 'Orla Finch', null]);
  });

  it('is the one whose report a heading announces, and whoever speaks there', () => {
    expect(
      told([
        ['heading', 'Treasurer’s report'],
        ['paragraph', 'Savings are up.', 'Orla Finch said they would last.'],
        ['heading', 'Other business'],
        ['paragraph', 'Savings were noted again.'],
      ]),
    ).toEqual([null, 'Treasurer', 'Orla Finch*', null, null]);
  });

  it('is the full name where the report writes only one such name, and never a guess', () => {
    const speech = ['paragraph', 'Orla said so.'] as const;
    expect(told([['paragraph', 'Chair Orla Finch was late.'], speech])[1]).toBe('Orla Finch*');
    expect(told([['paragraph', 'Orla Finch met Orla Bay.'], speech])[1]).toBe('Orla*');
  });

  it('calls a person by their office all through the report', () => {
    const sentences = ['General Secretary Orla Finch said hello.', 'Orla Finch reported on boats.'];
    const said = speakersOf(
      sentences.map((text, block) => ({ text, block })),
      sentences.map((text) => ({ type: 'paragraph', text })),
      null,
    );
    expect(said.map((one) => one?.titles)).toEqual([['General Secretary'], ['General Secretary']]);
  });

  it('is nobody when the reporter is not known', () => {
    expect(told([['paragraph', 'I asked for a second lamp.']], null)).toEqual([null]);
  });

  it('is read in time from a page of capitals', () => {
    const page = 'A B C D E F G '.repeat(140);
    const begun = performance.now();
    told([['paragraph', page, page]]);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
