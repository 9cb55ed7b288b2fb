import { describe, expect, it } from 'vitest';
import { DISCORD_BUDGET, renderReply } from '../../../src/adapters/discord/render.ts';
import { toPage } from '../../../src/core/chat/paging.ts';
import type { Block, CardBlock, Control, Reply } from '../../../src/core/chat/reply.ts';
import { messageFaults } from '../../wire/discord/checks.ts';
import { textOf } from '../../wire/discord/interactions.ts';

const button = (label: string, id: string): Control => ({
  type: 'button',
  label: `${label} ${id}`,
  action: `1 nec-admin review?item=${id}&do=${label.toLowerCase()}`,
});
const card = (id: string): CardBlock => ({
  type: 'card',
  item: {
    text: [
      { type: 'text', text: `Date ${id}`, bold: true },
      { type: 'text', text: ': nominations close' },
    ],
    notes: ['stated'],
    citations: [{ quote: `Nominations close on day ${id}.`, source: 'Notes of a meeting' }],
  },
  controls: [button('Confirm', id), button('Edit', id), button('Reject', id)],
});
const reply = (blocks: readonly Block[], controls: readonly Control[] = []): Reply => ({
  title: 'To check',
  blocks,
  controls,
});
/** The parts of a message in their order: a text, or the labels of a row. */
const partsOf = (shown: Reply): (string | string[])[] =>
  renderReply(shown).components[0].components.flatMap((part): (string | string[])[] => {
    if (part.type === 10) return [part.content];
    return part.type === 1 ? [part.components.map((one) => ('label' in one ? one.label : 'select'))] : [];
  });

describe('a card on Discord', () => {
  it('is its text with its buttons right below it', () => {
    expect(
      partsOf(
        reply(
          [{ type: 'heading', text: 'Dates' }, card('7'), { type: 'paragraph', text: 'Between.' }, card('8')],
          [button('Finish', 'all')],
        ),
      ),
    ).toEqual([
      '## To check',
      '### Dates\n- **Date 7**: nominations close\n  stated\n  “Nominations close on day 7.” (Notes of a meeting)',
      ['Confirm 7', 'Edit 7', 'Reject 7'],
      'Between.\n\n- **Date 8**: nominations close\n  stated\n  “Nominations close on day 8.” (Notes of a meeting)',
      ['Confirm 8', 'Edit 8', 'Reject 8'],
      ['Finish all'],
    ]);
  });

  it('comes four to a page with three buttons each, beside ten buttons at the end and a link by the title', () => {
    const cards = Array.from({ length: 9 }, (_, at) => card(String(at)));
    const ends = Array.from({ length: 10 }, (_, at) => button('Other', String(at)));
    const link: Control = { type: 'link', label: 'Read the report', url: 'https://example.org/r' };
    const pages = [1, 2, 3].map((number) =>
      toPage(reply([{ type: 'heading', text: 'Dates' }, ...cards], [link, ...ends]), number, DISCORD_BUDGET),
    );
    expect(pages.map(({ blocks }) => blocks.filter(({ type }) => type === 'card').length)).toEqual([4, 4, 1]);
    for (const page of pages)
      expect(messageFaults(renderReply(page, 'ref 0123456789ab'), 'MessageCreateRequest')).toEqual([]);
    expect(textOf(renderReply(pages[2] ?? reply([])))).toContain('day 8.');
  });

  it('leaves out a button that does what another of the message does', () => {
    const shown = reply([card('7'), card('7')], [button('Edit', '7'), button('Next', 'page')]);
    expect(messageFaults(renderReply(shown), 'MessageCreateRequest')).toEqual([]);
    expect(partsOf(shown).filter(Array.isArray)).toEqual([
      ['Confirm 7', 'Edit 7', 'Reject 7'],
      ['Next page'],
    ]);
  });

  it('may have selects, each of its own, and shows a link that no button can be as text', () => {
    const select: Control = {
      type: 'select',
      label: 'Topic',
      options: [{ label: 'NPF', action: '1 nec-admin review?item=7&topic=npf' }],
    };
    const url = `https://example.org/${'a'.repeat(600)}`;
    const shown = reply(
      [{ ...card('7'), controls: [select, { type: 'link', label: 'Read it', url }] }],
      [select],
    );
    expect(messageFaults(renderReply(shown), 'MessageCreateRequest')).toEqual([]);
    expect(partsOf(shown).filter(Array.isArray)).toEqual([['select'], ['select']]);
    expect(textOf(renderReply(shown)).replaceAll('\\', '')).toContain(`Read it: ${url}`);
  });
});
