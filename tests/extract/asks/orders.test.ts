import { describe, expect, it } from 'vitest';
import { askRuleOf } from '../../../src/extract/asks/rules.ts';
import { factsIn } from '../read-lines.ts';

const ORDER = 'an order to the reader';

describe('orders to the reader', () => {
  it.each([
    'So set an alarm.',
    'Tell somebody about it.',
    'It is on Monday, but check with your region.',
    'Bring photo ID.',
    'Talk to your branch about it.',
    'Don’t forward these notes to the press.',
    'Do not use the old form.',
    'Drop Mo a line before the 9th.',
    'Phone the helpline if it has not come.',
    'Let your members know.',
    'Put your name down with the clerk.',
    'Make a note of the date.',
    'Do think about standing.',
    'It is first come first served so book early.',
    'Could whoever has the banner bring it to the hall?',
    'Can all branches let me know?',
    'Why not host a supper?',
    'You’ll need to register on line.',
    'Now is the time to check your details.',
    'There is still time to get a motion in.',
    'Responses by 9 January to the office.',
    'Motions: one for each CLP, to the office by 14 September.',
  ])('%s', (text) => {
    expect(askRuleOf(text)?.rule).toBe(ORDER);
  });

  it.each([
    'Ask any councillor and they will say the same.',
    'Tell me about it!',
    'He set an alarm.',
    'Don’t get me wrong, I like the man.',
    'Don’t let the Tories in.',
    'Get it done was their slogan.',
    'Support our view grew as the day went on.',
    'Can Labour win again?',
    'Would anyone have thought so a year ago?',
    'It is time to rebuild the country.',
    'Names by the thousand went to the papers.',
    'You’ll have to wait.',
    'You’d better believe it.',
  ])('no order: %s', (text) => {
    expect(askRuleOf(text)).toBeNull();
  });
});

describe('who is called by name before a colon', () => {
  it.each([
    ['Local parties: please hold your fairs before 31 May.', 'clps'],
    ['CLPs: send your forms by 31 May.', 'clps'],
    ['Branches: please book your rooms by 31 May.', 'branches'],
    ['Rooms: please book by 31 May.', 'anyone'],
    ['Forms for garden parties: please post them by 31 May.', 'anyone'],
  ])('%s', (text, who) => {
    expect(factsIn(text).asks[0]?.who).toBe(who);
  });
});
