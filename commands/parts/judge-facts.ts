import { beginningOf } from '../../src/core/chat/beginning.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Judged, ReviewCard, Verdict } from '../../src/core/ports/review.ts';
import { actorOf } from './actor.ts';
import { EDIT_FIELDS, readCorrection } from './edit-form.ts';
import { factName } from './fact-item.ts';
import { itemOf } from './find-card.ts';

/** What was decided, told above what is left; `changed` are the facts. */
export interface Decided {
  readonly notice: Block;
  readonly changed: readonly string[];
  readonly canReopen: boolean;
}

const NAME_MOST = 60;

/** Does what a button or a form of the card asks for; null when nothing is to be decided. Throws `UserError`. */
export async function decide(ctx: CommandContext, card: ReviewCard, values: Values): Promise<Decided | null> {
  const verdict = await verdictOf(card, values, ctx.today);
  if (verdict === null) return null;
  const judged = await ctx.review.judge(ctx.group, card.report.id, verdict, actorOf(ctx));
  // What was put right is read back as it is now.
  const now = verdict.type === 'edit' ? await ctx.review.card(ctx.group, card.report.id) : null;
  return {
    notice: {
      type: 'notice',
      tone: judged.changed.length > 0 ? 'good' : 'warning',
      text: told(now ?? card, verdict, judged),
    },
    changed: judged.changed,
    canReopen: verdict.type === 'confirm' || verdict.type === 'reject',
  };
}

async function verdictOf(card: ReviewCard, values: Values, today: string): Promise<Verdict | null> {
  const { confirm, as, reject, reopen, edit, stated } = values;
  if (stated !== undefined) return { type: 'confirm-stated' };
  if (confirm !== undefined)
    return { type: 'confirm', facts: [confirm], ...(as === 'moved' || as === 'another' ? { as } : {}) };
  if (reject !== undefined) return { type: 'reject', facts: [reject] };
  if (reopen !== undefined) return { type: 'reopen', facts: [reopen] };
  if (edit === undefined) return null;
  const { list, fact } = itemOf(card, edit);
  if (EDIT_FIELDS.every((name) => values[name] === undefined))
    throw new UserError(
      'nothing-to-edit',
      `Nothing was said about ${beginningOf(factName(list, fact), NAME_MOST)}.`,
      'Say what is right: date:"31 July 2026, 5pm", what:"…", or press Edit in Slack or Discord.',
    );
  return { type: 'edit', fact: edit, correction: await readCorrection(list, fact, values, today) };
}

const DONE: Readonly<Record<Verdict['type'], string>> = {
  confirm: 'Checked',
  'confirm-stated': 'Checked',
  reject: 'Rejected',
  reopen: 'Taken back',
  edit: 'Put right and checked',
};

function told(card: ReviewCard, { type }: Verdict, judged: Judged): string {
  const { changed, already, added, vouched, moved } = judged;
  const [only] = changed;
  if (only === undefined)
    return already.length > 0
      ? 'Somebody had decided that already. Nothing was changed.'
      : 'Nothing was changed.';
  const what = changed.length === 1 ? nameIn(card, only) : `${changed.length} facts`;
  const diary = [
    added > 0 ? `${count(added, 'date')} went into the diary.` : '',
    moved > 0 ? `${count(moved, 'date')} of the diary moved.` : '',
    vouched > 0 ? `${count(vouched, 'date')} of the diary gained a source.` : '',
  ].filter((sentence) => sentence !== '');
  return [`${DONE[type]}: ${what}.`, ...diary].join(' ');
}

function nameIn(card: ReviewCard, id: string): string {
  const { list, fact } = itemOf(card, id);
  return beginningOf(factName(list, fact), NAME_MOST);
}

function count(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}
