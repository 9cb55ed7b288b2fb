import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiserOf } from '../../../src/extract/promises/who.ts';
import { factsIn } from '../read-lines.ts';

const whoIn = (text: string): string | undefined => factsIn(text).promises.at(-1)?.who;

describe('who promises', () => {
  it.each([
    ['The working group, chaired by Nora Vane, will report in May.', 'The working group'],
    ['Regional directors will report in May.', 'Regional directors'],
    ['It was agreed that the clerk will bring a paper in May.', 'the clerk'],
    ['At the next meeting the treasurer will present the accounts.', 'the treasurer'],
    ['A group on lifts will be set up and the group will report in May.', 'the group'],
    ['The chair took the point and undertook to ensure that it is done.', 'The chair'],
    ['The rules will be reviewed by the officers in May.', 'the officers'],
    ['The watchdog’s report will be out in May.', 'The watchdog'],
    ['A plea for more time was remitted to the rules committee on 17 January.', 'the rules committee'],
    ['The Fife and Tay committees will draw up a plan.', 'The Fife and Tay committees'],
  ])('a role or a body: %s', (text, who) => {
    expect(whoIn(text)).toBe(who);
  });

  it.each([
    ['Ken will bring the figures in May.', 'Ken'],
    ['Nora said she would take it up with the agent.', 'Nora'],
    ['Vane told us that she will be bringing back her plan.', 'Vane'],
    ['Action: Tom to write to the council.', 'Tom'],
    ['The gate is broken – Nora Vane to write to the school.', 'Nora Vane'],
    ['Dame Olga Finn was thanked; she is to report in May.', 'Dame Olga Finn'],
    ['May Strand has a draft. She will circulate it soon.', 'May Strand'],
  ])('a person: %s', (text, who) => {
    expect(whoIn(text)).toBe(who);
  });

  it.each([
    ['I shall ask again in May.', 'the reporter'],
    ['I’ll let you know.', 'the reporter'],
    ['We will revisit the list in May.', 'the committee'],
  ])('the writer and those who met: %s', (text, who) => {
    expect(whoIn(text)).toBe(who);
  });

  it.each([
    'Guidance will be issued shortly.',
    'A report will come to the May meeting.',
    'Details to follow.',
    'It will be reviewed in May.',
    'The paper, which will be published in May, is long.',
    'The 12 posts will be reviewed in May.',
    'May will bring a paper.',
  ])('nobody named, so the party: %s', (text) => {
    expect(whoIn(text)).toBe('the party');
  });

  it('is never a figure, a pronoun or empty, whatever the words', () => {
    const bits = fc.constantFrom(
      '£31m',
      'is',
      'which',
      'the panel',
      'it',
      'I',
      'they',
      'and',
      ',',
      '12',
      'Nora',
      'that',
      'report',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 12 }),
        fc.constantFrom('will report', 'is to publish', 'undertook to ask'),
        (words, verb) => {
          const who = promiserOf(`${words.join(' ')} ${verb} in May.`, '', () => true);
          expect(who).toMatch(/\p{L}{2}/u);
          expect(who).not.toMatch(/^(?:it|is|which|they|that|and|£?\d.*)$/iu);
        },
      ),
    );
  });
});
