import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/adapters/discord/markdown.ts';
import { DISCORD_BUDGET, renderReply } from '../../../src/adapters/discord/render.ts';
import { toPage } from '../../../src/core/chat/paging.ts';
import type { Block, Reply } from '../../../src/core/chat/reply.ts';
import { arbitraryReply } from '../../support/arbitrary-reply.ts';
import { messageFaults } from '../../wire/discord/checks.ts';
import { textOf } from '../../wire/discord/interactions.ts';
import { hasSpecification } from '../../wire/discord/specification.ts';

const reply = (blocks: readonly Block[], rest: Partial<Reply> = {}): Reply => ({
  title: 'Title',
  blocks,
  ...rest,
});
const shownOf = (body: unknown): string => textOf(body).replace(/\\([^0-9A-Za-z\s])/gu, '$1');

/** Parts that alone are larger than a page: they are never cut, so they do not fit. */
const isTooLarge = (page: Reply): boolean =>
  page.blocks.filter(({ type }) => type !== 'heading').length === 1 &&
  page.blocks.reduce((sum, block) => sum + toMarkdown(block).length, 0) > DISCORD_BUDGET.characters;

function faultsOf(page: Reply): string[] {
  try {
    return messageFaults(renderReply(page, 'ref 0123456789ab'), 'MessageCreateRequest');
  } catch (error) {
    if (error instanceof RangeError) return ['too large'];
    throw error;
  }
}

describe('a reply as a message of Discord', () => {
  it(`fits every page of any reply into what a message holds${hasSpecification ? '' : ' (the specification is not beside the project, so only its limits in words are checked)'}`, () => {
    fc.assert(
      fc.property(arbitraryReply(), fc.integer({ min: 1, max: 40 }), (whole, number) => {
        const page = toPage(whole, number, DISCORD_BUDGET);
        const faults = faultsOf(page);
        if (!isTooLarge(page)) expect(faults).toEqual([]);
        else expect([[], ['too large']]).toContainEqual(faults);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 10_000 },
    );
  });

  it('throws when it is handed more than a message holds', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      text: `item ${index}: ${'word '.repeat(10)}`,
    }));
    expect(() => renderReply(reply([{ type: 'list', items }]))).toThrow(RangeError);
  });

  it('shows a quote as it stands, with its source as a link', () => {
    const quote = 'The vote was *lost* by 14_to_9 – see [annex] #2 | `as is`.';
    const body = renderReply(
      reply([
        { type: 'citation', citation: { quote, source: 'Report [1]', url: 'https://example.org/a_(b)' } },
      ]),
    );
    expect(shownOf(body)).toContain(`“${quote}”`);
    expect(textOf(body)).toContain('([Report (1)](<https://example.org/a_%28b%29>))');
  });

  it('never makes a link that leads nowhere on the web', () => {
    const body = renderReply(
      reply([{ type: 'paragraph', text: [{ type: 'link', text: 'run', url: 'javascript:alert(1)' }] }]),
    );
    expect(textOf(body)).toContain('run (javascript:alert(1))');
  });

  it('says the tone in words and the page in small print', () => {
    const body = renderReply(
      reply([{ type: 'notice', tone: 'warning', text: 'It is *old*.' }], { page: { number: 2, of: 3 } }),
    );
    expect(textOf(body)).toContain('**Note:** It is \\*old\\*.');
    expect(textOf(body)).toContain('-# Page 2 of 3');
  });

  it('joins neighbours in bold, and leaves spaces outside', () => {
    expect(
      toMarkdown({
        type: 'paragraph',
        text: [
          { type: 'text', text: 'one', bold: true },
          { type: 'text', text: ' two ', bold: true },
          { type: 'text', text: 'three' },
        ],
      }),
    ).toBe('**one two** three');
  });

  it('puts buttons five a row and each select alone, and drops a button that does the same as another', () => {
    const buttons = [1, 2, 3, 4, 5, 6, 6].map((number) => ({
      type: 'button' as const,
      label: `Button ${number}`,
      action: `1 nec latest?page=${number}`,
    }));
    const select = {
      type: 'select' as const,
      label: 'Report',
      options: [{ label: 'One', action: '1 nec report?which=one' }],
    };
    const [container] = renderReply(reply([], { controls: [...buttons, select] })).components;
    const rows = container.components.filter((part) => part.type === 1);
    expect(rows.map((row) => row.components.length)).toEqual([5, 1, 1]);
  });

  it('shows a link too long for a button as text', () => {
    const url = `https://example.org/${'a'.repeat(600)}`;
    const body = renderReply(reply([], { controls: [{ type: 'link', label: 'Page', url }] }));
    expect(shownOf(body)).toContain(url);
  });
});
