import { toAction } from '../../src/core/chat/action.ts';
import type { Command } from '../../src/core/chat/command.ts';
import type { Control } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { isDayExact } from '../../src/core/dates/edtf.ts';
import { monthLabel } from '../../src/core/dates/labels.ts';
import type { Dated } from './coming-up.ts';

/** Buttons that show the same dates as pictures: the first month that has a day in it (today’s for what is on now), and a line of time unless it is shown. */
export function pictureControls(
  dates: readonly Dated[],
  command: Pick<Command, 'root' | 'path'>,
  values: Values,
  { hasTimeline, today }: { readonly hasTimeline: boolean; readonly today: string },
): Control[] {
  const exact = dates.find((date) => isDayExact(date.edtf));
  const isOnNow = exact !== undefined && exact.first < today && today <= exact.last;
  const month = (isOnNow ? today : exact?.first)?.slice(0, 7);
  const { within: _within, after: _after, before: _before, past: _past, ...lasting } = values;
  return [
    ...(month === undefined
      ? []
      : button(`Show ${monthLabel(month)} as a calendar`, toAction(command, { ...lasting, month }))),
    ...(dates.length < 2 || hasTimeline
      ? []
      : button('Show these dates on a line of time', toAction(command, { ...values, timeline: 'yes' }))),
  ];
}

/** Left out when its action does not fit. */
function button(label: string, action: string | null): Control[] {
  return action === null ? [] : [{ type: 'button', label, action }];
}
