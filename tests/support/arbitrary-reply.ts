import fc from 'fast-check';
import type {
  Block,
  Citation,
  Control,
  ListItem,
  Reply,
  RichText,
  Run,
  SelectOption,
  TableBlock,
  Tile,
} from '../../src/core/chat/reply.ts';
import { arbitraryDrawing } from '../pictures/arbitrary-drawing.ts';

/** What somebody could put into a report or an option to ping, link, format or break a message. */
export const HOSTILE_TEXTS: readonly string[] = [
  '@everyone look here',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678> and <@&987654321098765432>',
  '<#123456789012345678>',
  '</nec latest:123456789012345678>',
  '<id:customize>',
  '<:smile:123456789012345678>',
  '<t:1700000000:R>',
  '<!channel> <!here> <!everyone>',
  '<!subteam^S012AB3CD>',
  '<@U012AB3CD>',
  '<https://evil.example|a harmless word>',
  '[a harmless word](https://evil.example)',
  '[a](<https://evil.example>)',
  'https://evil.example/path?a=1&b=2 https://evil.example/a_b_c*d*',
  'www.evil.example mailto:someone@evil.example',
  '*bold* _slanted_ ~struck~ **bold** __under__ ~~struck~~ ||hidden||',
  '`code` ```block\nof code```',
  '# a heading\n## another\n-# small\n> quoted\n>>> all quoted\n- item\n1. item',
  '\\*already escaped\\* \\',
  '&lt;!channel&gt; &amp; < > &',
  'turned \u202Eround\u202C and zero\u200Bwidth and \u0000 nothing',
  '👩‍👩‍👧‍👦 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ﷽ Ω',
  '---',
  '   ',
];

const hostile = fc.constantFrom(...HOSTILE_TEXTS);
/** The worst for a renderer that escapes: every character is a mark. */
const marks = fc.string({
  unit: fc.constantFrom('*', '_', '<', '>', '&', '`', '\\', '[', '#'),
  maxLength: 120,
});
const words = fc.lorem({ maxCount: 12 });

/** Text up to about `maxLength` characters, never empty: plain words, hostile forms, marks, any character there is. */
export function hostileText(maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(words, hostile, marks, fc.string({ unit: 'grapheme', maxLength: 60 }));
  return fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((pieces) => [...pieces.join(' ')].slice(0, maxLength).join('').slice(0, maxLength))
    .map((text) => (text.trim() === '' ? 'words' : text));
}

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom('https://example.org/2022/11/report_(final)*a*?b=<c>', 'https://example.org/a|b'),
);
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: hostileText(200), bold: fc.boolean() }),
  fc.record({ type: fc.constant('link' as const), text: hostileText(80), url }),
  fc.record({
    type: fc.constant('channel' as const),
    channel: fc.oneof(fc.constantFrom('1457510428359000003', 'C012AB3CD'), hostileText(40)),
  }),
  fc.record({
    type: fc.constant('moment' as const),
    instant: fc
      .integer({ min: 946_684_800_000, max: 4_102_444_800_000 })
      .map((time) => new Date(time).toISOString()),
  }),
);
const richText: fc.Arbitrary<RichText> = fc.oneof(
  hostileText(300),
  fc.array(run, { minLength: 1, maxLength: 4 }),
);
const citation: fc.Arbitrary<Citation> = fc.record(
  { quote: hostileText(400), source: hostileText(120), url },
  { requiredKeys: ['source'] },
);
const notes = fc.array(hostileText(60), { maxLength: 3 });
const listItem: fc.Arbitrary<ListItem> = fc.record(
  { text: richText, notes, citations: fc.array(citation, { maxLength: 2 }) },
  { requiredKeys: ['text'] },
);
const tile: fc.Arbitrary<Tile> = fc.record(
  { value: hostileText(30), label: hostileText(100), notes, citation },
  { requiredKeys: ['value', 'label'] },
);
/** Every row has a cell a column, some of them empty; short ones that fit a drawn table, and long ones that do not. */
const table: fc.Arbitrary<TableBlock> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    caption: hostileText(100),
    columns: fc.array(
      fc.record(
        { label: hostileText(30), align: fc.constantFrom('start' as const, 'end' as const) },
        { requiredKeys: ['label'] },
      ),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(
      fc.record(
        {
          cells: fc
            .tuple(
              hostileText(60),
              fc.array(fc.oneof(hostileText(60), fc.constantFrom('', '366,604')), {
                minLength: width - 1,
                maxLength: width - 1,
              }),
            )
            .map(([first, rest]) => [first, ...rest]),
          citation,
        },
        { requiredKeys: ['cells'] },
      ),
      { minLength: 1, maxLength: 25 },
    ),
  }),
);
const tone = fc.constantFrom('plain' as const, 'good' as const, 'warning' as const, 'problem' as const);
/** `1 nec deadlines?topic=npf`, always another one: platforms want each control's state to be unique or name it again. */
const action = fc.nat({ max: 9_999 }).map((number) => `1 nec search?words=number ${number}`);
const option: fc.Arbitrary<SelectOption> = fc.record(
  { label: hostileText(120), description: hostileText(140), action },
  { requiredKeys: ['label', 'action'] },
);
const control: fc.Arbitrary<Control> = fc.oneof(
  fc.record({ type: fc.constant('button' as const), label: hostileText(75), action }),
  fc.record({ type: fc.constant('link' as const), label: hostileText(75), url }),
  fc.record({
    type: fc.constant('select' as const),
    label: hostileText(140),
    options: fc.array(option, { minLength: 1, maxLength: 25 }),
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: hostileText(100) }),
  fc.record(
    { type: fc.constant('paragraph' as const), text: richText, muted: fc.boolean() },
    { requiredKeys: ['type', 'text'] },
  ),
  fc.record(
    {
      type: fc.constant('list' as const),
      ordered: fc.constant(true),
      items: fc.array(listItem, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['type', 'items'] },
  ),
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(listItem, { minLength: 1, maxLength: 30 }),
  }),
  fc.record({
    type: fc.constant('card' as const),
    item: listItem,
    controls: fc.array(control, { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('figures' as const), tiles: fc.array(tile, { minLength: 1, maxLength: 8 }) }),
  fc.record({ type: fc.constant('citation' as const), citation }),
  fc.record({ type: fc.constant('notice' as const), tone, text: hostileText(300) }),
  table,
  fc.record({ type: fc.constant('image' as const), drawing: arbitraryDrawing }),
  fc.constant({ type: 'divider' as const }),
);

/** Any reply a command could give, before paging: hostile text everywhere, many items, cards, citations, figures, tables, pictures and controls. */
export function arbitraryReply(): fc.Arbitrary<Reply> {
  return fc.record(
    {
      title: hostileText(150),
      subtitle: hostileText(150),
      tone,
      blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
      controls: fc.array(control, { maxLength: 6 }),
      page: fc.constant({ number: 2, of: 3 }),
    },
    { requiredKeys: ['title', 'blocks'] },
  );
}
