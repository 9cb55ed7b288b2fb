import { createMemo } from '../core/memo.ts';
import type { Group } from '../core/ports/place.ts';
import type { Review, ReviewCard } from '../core/ports/review.ts';
import { addEntries, cancelEntry, changeEntry } from './by-hand.ts';
import { cardOf } from './card.ts';
import { describeReport } from './describe.ts';
import { disputesOf, settle } from './disputes.ts';
import { judge } from './judge.ts';
import { lintByHand } from './lint-by-hand.ts';
import { type ReviewParts, todayOf, viewOf } from './parts.ts';
import { previewReport, saveReport } from './saving.ts';
import { removeReport } from './taking-away.ts';
import { createTurns } from './turns.ts';

/** `Review` on these ports. It keeps nothing itself: every decision is taken on what is held at that moment. */
export function createReview(given: Omit<ReviewParts, 'memo'>): Review {
  const parts: ReviewParts = { ...given, memo: createMemo() };
  const inTurn = createTurns();
  return {
    save: (group, report, confirm, by) =>
      inTurn(group, () => saveReport(parts, group, report, { confirm, by })),
    preview: (group, report, confirm) => previewReport(parts, group, report, confirm),
    waiting: (group) => waitingCards(parts, group),
    card: (group, report) => findCard(parts, group, report),
    judge: (group, report, verdict, by) => inTurn(group, () => judge(parts, group, report, verdict, by)),
    disputes: async (group) =>
      disputesOf(await parts.diary.entries(group), await parts.library.list(group), todayOf(parts)),
    settle: (group, keep, others, by) => inTurn(group, () => settle(parts, group, { keep, others, by })),
    lint: (group, entry, instead) => lintByHand(parts, group, entry, instead),
    add: (group, entries, by) => inTurn(group, () => addEntries(parts, group, entries, by)),
    change: (group, entry, to, reason, by) =>
      inTurn(group, () => changeEntry(parts, group, entry, { to, reason, by })),
    cancel: (group, entry, reason, by) =>
      inTurn(group, () => cancelEntry(parts, group, entry, { reason, by })),
    remove: (group, report, by) => inTurn(group, () => removeReport(parts, group, report, by)),
    describe: (group, report, told, by) =>
      inTurn(group, () => describeReport(parts, group, report, { told, by })),
  };
}

async function waitingCards(parts: ReviewParts, group: Group): Promise<readonly ReviewCard[]> {
  const view = await viewOf(parts, group);
  return (await parts.library.list(group))
    .map((report) => parts.memo.of(cardOf, report, view, parts.bankHolidays))
    .filter(({ waiting }) => waiting.length > 0);
}

async function findCard(parts: ReviewParts, group: Group, report: string): Promise<ReviewCard | null> {
  const held = await parts.library.find(group, report);
  if (held === null) return null;
  return parts.memo.of(cardOf, held.value, await viewOf(parts, group), parts.bankHolidays);
}
