import type { Place } from '../ports/place.ts';
import { toAction } from './action.ts';
import { beginningOf } from './beginning.ts';
import type { Command } from './command.ts';
import { optionSpecs } from './options.ts';
import type { Block, Control, Reply } from './reply.ts';
import type { Prepared } from './router.ts';
import type { Values } from './words.ts';

/** The longest label that Slack takes on a button (Block Kit, August 2026); Discord takes 80. */
const LABEL_MOST = 75;

/** The reply with buttons to the pages before and after it, or a line that says how to ask for the next where none fits. */
export function withPageControls(reply: Reply, { command, values }: Prepared): Reply {
  if (reply.page === undefined) return reply;
  const { number, of } = reply.page;
  const done = new Set(optionSpecs(command).flatMap(({ name, once }) => (once ? [name] : [])));
  const asked = Object.fromEntries(Object.entries(values).filter(([name]) => !done.has(name)));
  const to = (page: number, word: string): Control[] => {
    const action = toAction(command, asked, page);
    if (action === null) return [];
    return [{ type: 'button', label: beginningOf(`${word} page: ${reply.title}`, LABEL_MOST), action }];
  };
  const paging = [
    ...(number < of ? to(number + 1, 'Next') : []),
    ...(number > 1 ? to(number - 1, 'Previous') : []),
  ];
  const blocks = number < of && paging.length === 0 ? [...reply.blocks, typedPage(number + 1)] : reply.blocks;
  return { ...reply, blocks, controls: [...paging, ...(reply.controls ?? [])] };
}

/** A select of Discord takes 25 options (Message Components, August 2026), one of Slack 100. */
const MOST_OPTIONS = 25;

/** The reply with a select for what more can be asked of the items on this page. */
export function withItemChoices(reply: Reply): Reply {
  const choices = reply.blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap(({ choice }) => choice ?? []) : [],
  );
  const selects = [...new Set(choices.map(({ of }) => of))].map((label): Control => {
    const options = choices.filter(({ of }) => of === label).map(({ of: _of, ...option }) => option);
    const once = [...new Map(options.map((option) => [option.action, option])).values()];
    return { type: 'select', label, options: once.slice(0, MOST_OPTIONS) };
  });
  return selects.length === 0 ? reply : { ...reply, controls: [...selects, ...(reply.controls ?? [])] };
}

/** What a person can do when the question is too long for a button. */
function typedPage(page: number): Block {
  return { type: 'paragraph', text: `For the next page, ask the same with page:${page} added.`, muted: true };
}

/** The reply with buttons to the questions that people ask next; this question itself, those it offers already, and those that are not there, are left out. */
export function withRelatedControls(
  reply: Reply,
  { command, values }: Prepared,
  commands: readonly Command[],
): Reply {
  if (reply.failed === true) return reply;
  const offered = new Set([
    toAction(command, values),
    ...(reply.controls ?? []).flatMap((control) => ('action' in control ? control.action : [])),
  ]);
  const buttons = command.related.flatMap(({ label, path, values: own = {} }): Control[] => {
    const next = commands.find((one) => one.root === command.root && one.path.join(' ') === path.join(' '));
    if (next === undefined) return [];
    const action = toAction(next, { ...carriedOver(values, next), ...own });
    return action === null || offered.has(action) ? [] : [{ type: 'button', label, action }];
  });
  return buttons.length === 0 ? reply : { ...reply, controls: [...(reply.controls ?? []), ...buttons] };
}

/** What a question was narrowed to stays so in the next one that can be narrowed in the same way. */
const CARRIED = ['as-of', 'topic'];

function carriedOver(values: Values, next: Command): Values {
  const names = optionSpecs(next).map(({ name }) => name);
  const carried = Object.entries(values).filter(([name]) => CARRIED.includes(name));
  // What has no topics of its own may be asked about one in words.
  return Object.fromEntries(
    carried
      .map(([name, value]) => [name === 'topic' && !names.includes('topic') ? 'about' : name, value] as const)
      .filter(([name]) => names.includes(name)),
  );
}

/** The reply, when it is for the asker alone and asked in a chat, with a button that shows the same to the whole channel. */
export function withShareControl(
  reply: Reply,
  { command, values, page, visibility }: Prepared,
  place: Place,
): Reply {
  if (visibility === 'channel' || command.root !== 'nec' || command.personal || reply.failed === true)
    return reply;
  if (place.platform === 'terminal') return reply;
  const action = toAction(command, values, page, true);
  if (action === null) return reply;
  return {
    ...reply,
    controls: [...(reply.controls ?? []), { type: 'button', label: 'Share in channel', action }],
  };
}
