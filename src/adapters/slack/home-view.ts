import type { HomeView, KnownBlock } from '@slack/types';
import { parseAction } from '../../core/chat/action.ts';
import { toPlainText } from '../../core/chat/plain-text.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { type Files, LISTS, NO_FILES, RICH } from './body.ts';
import { MOST_HOME_BLOCKS, MOST_HOME_JSON, MOST_SECTION_TEXT } from './limits.ts';
import { toBlocks } from './render.ts';

/** The adapter's own button: from an answer in the Home tab to what stands there at first. */
export const BACK_ACTION_ID = 'nec-home';

const BACK: KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: BACK_ACTION_ID,
      text: { type: 'plain_text', text: 'Back to the start', emoji: false },
    },
  ],
};

/** Slack's tables stand in messages alone (Slack, table block, August 2026). */
const NO_TABLES = { ...RICH, tables: 0 };
const MOST = { blocks: MOST_HOME_BLOCKS - 1, json: MOST_HOME_JSON - JSON.stringify(BACK).length };

/** The reply as the Home tab, with the way back when it is an answer. Nothing there can be shared, since it stands in no channel. Throws `RangeError` when it is too much. */
export function renderHome(reply: Reply, hasBack: boolean, files: Files = NO_FILES): HomeView {
  const controls = (reply.controls ?? []).filter(
    (control) => control.type !== 'button' || parseAction(control.action)?.share !== true,
  );
  const layouts = [
    { ...NO_TABLES, files },
    { ...LISTS, files },
  ];
  const blocks = toBlocks({ ...reply, controls }, layouts, MOST);
  return { type: 'home', blocks: hasBack ? [...blocks, BACK] : blocks };
}

/** The reply as plain paragraphs, for when Slack will not take its blocks. */
export function renderPlainHome(reply: Reply, hasBack: boolean): HomeView {
  const paragraphs = toPlainText(reply).split('\n\n').flatMap(piecesOf);
  const blocks = packed(paragraphs);
  return {
    type: 'home',
    blocks: [
      ...blocks.map(
        (text): KnownBlock => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } }),
      ),
      ...(hasBack ? [BACK] : []),
    ],
  };
}

/** A paragraph by its lines, where it is longer than a section. */
function piecesOf(paragraph: string): string[] {
  if (paragraph.length <= MOST_SECTION_TEXT) return paragraph.trim() === '' ? [] : [paragraph];
  return paragraph.split('\n').flatMap((line) => line.match(sectionful) ?? []);
}

/** As much of a line as a section holds: three thousand characters of any kind. */
const sectionful = /.{1,3000}/gsu;

/** Paragraphs together, as many as a section holds. */
function packed(paragraphs: readonly string[]): string[] {
  const sections: string[] = [];
  for (const paragraph of paragraphs) {
    const together = `${sections.at(-1) ?? ''}\n\n${paragraph}`;
    if (sections.length > 0 && together.length <= MOST_SECTION_TEXT) sections[sections.length - 1] = together;
    else sections.push(paragraph);
  }
  return sections;
}
