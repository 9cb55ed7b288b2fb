import type { Field } from '../../src/core/chat/form.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { Standing } from '../../src/core/diary/standing.ts';
import { nameOf } from './find-entry.ts';

export function dateField(label: string): Field {
  return {
    name: 'date',
    label,
    hint: 'Such as Friday 12 March 2027, 5pm',
    type: 'line',
    required: true,
    most: 110,
  };
}

export function reasonField(label: string): Field {
  return { name: 'reason', label, type: 'line', required: true, most: 200 };
}

/** What is still to be said of an entry, where no form can be shown. */
export function moreReply(title: string, standing: Standing, next: string): Reply {
  return {
    title,
    blocks: [
      { type: 'list', items: [{ text: nameOf(standing) }] },
      { type: 'paragraph', text: next },
    ],
  };
}
