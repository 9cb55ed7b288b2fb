import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME_BUDGET } from '../../../src/adapters/slack/budget.ts';
import { renderHome, renderPlainHome } from '../../../src/adapters/slack/home-view.ts';
import { toAction } from '../../../src/core/chat/action.ts';
import { toPage } from '../../../src/core/chat/paging.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { arbitraryReply } from '../../support/arbitrary-reply.ts';
import { blockFaults, hotTexts, textsOf } from '../../wire/slack/message-faults.ts';

const REPLY: Reply = {
  title: 'Dates ahead',
  blocks: [
    { type: 'table', caption: 'Dates', columns: [{ label: 'When' }], rows: [{ cells: ['May 2023'] }] },
  ],
  controls: [
    { type: 'button', label: 'Show votes', action: '1 nec votes' },
    {
      type: 'button',
      label: 'Share in channel',
      action: toAction({ root: 'nec', path: ['deadlines'] }, {}, 1, true) ?? '',
    },
  ],
};

describe('the Home tab', () => {
  it('leads back from an answer, and from nothing else', () => {
    expect(textsOf(renderHome(REPLY, true).blocks)).toContain('Back to the start');
    expect(textsOf(renderHome(REPLY, false).blocks)).not.toContain('Back to the start');
  });

  it('shares nothing, since it stands in no channel', () => {
    const texts = textsOf(renderHome(REPLY, true).blocks);
    expect(texts).toContain('Show votes');
    expect(texts).not.toContain('Share in channel');
  });

  it('tells a table as a list: Slack’s own stand in messages alone', () => {
    const { blocks } = renderHome(REPLY, true);
    expect(blocks.some(({ type }) => type === 'table')).toBe(false);
    expect(textsOf(blocks)).toEqual(expect.arrayContaining(['Dates', 'When', 'May 2023']));
  });

  it('throws at more than a view holds', () => {
    const blocks = Array.from({ length: 101 }, () => ({ type: 'divider' as const }));
    expect(() => renderHome({ title: 'T', blocks }, true)).toThrow(RangeError);
  });

  it('of any reply keeps within every limit, in blocks and as plain paragraphs', () => {
    fc.assert(
      fc.property(
        arbitraryReply(),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (reply, number, hasBack) => {
          const page = toPage(reply, number, HOME_BUDGET);
          const { blocks } = renderHome(page, hasBack);
          expect(blockFaults(blocks, 'home')).toEqual([]);
          expect(hotTexts({ blocks }, ['C012AB3CD'])).toEqual([]);
          const plain = renderPlainHome(page, hasBack);
          expect(blockFaults(plain.blocks, 'home')).toEqual([]);
          const said = textsOf(plain.blocks).join('\n\n').replaceAll(/\s+/gu, '');
          expect(said).toContain(toPlainText(page).replaceAll(/\s+/gu, ''));
        },
      ),
      { numRuns: 200 },
    );
  });
});
