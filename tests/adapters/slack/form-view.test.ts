import { describe, expect, it } from 'vitest';
import { parseMetadata } from '../../../src/adapters/slack/form-origin.ts';
import { renderForm } from '../../../src/adapters/slack/form-view.ts';
import type { Field, Form } from '../../../src/core/chat/form.ts';
import { HOSTILE_TEXTS } from '../../support/arbitrary-reply.ts';
import { hotTexts } from '../../wire/slack/message-faults.ts';
import type { Json } from '../../wire/slack/payloads.ts';
import { inputsOf, viewFaults } from '../../wire/slack/view-faults.ts';

const ORIGIN = {
  action: '1 nec-admin import',
  kind: 'command',
  channel: 'C1',
  answerUrl: 'https://hooks.slack.com/commands/T1/2/3',
} as const;

function render(field: Partial<Field>, form: Partial<Form> = {}): Json {
  const whole: Field = { name: 'about', label: 'About', type: 'line', required: true, ...field };
  const shown = { title: 'Change it', send: 'Change', action: ORIGIN.action, ...form, fields: [whole] };
  return renderForm(shown, ORIGIN, 'known') as unknown as Json;
}
const offered = (count: number): NonNullable<Field['options']> =>
  Array.from({ length: count }, (_, at) => ({ label: `Choice ${at}`, value: `${at}` }));
const elementOf = (view: Json) => inputsOf(view)[0]?.element;

describe('a form as a view of Slack', () => {
  it('keeps beside it where its answer goes', () => {
    expect(parseMetadata(String(render({}).private_metadata))).toEqual(ORIGIN);
  });

  it.each(['', '{}', 'null', '[]', '{"kind":"other","action":"a","channel":"c"}'])(
    'has no origin in what is not ours: %s',
    (text) => {
      expect(parseMetadata(text)).toBeNull();
    },
  );

  it('lets ten choices be ticked and sets more in a menu', () => {
    expect(elementOf(render({ type: 'choices', options: offered(10), value: '1, 3' }))).toMatchObject({
      type: 'checkboxes',
      initial_options: [{ value: '1' }, { value: '3' }],
    });
    expect(elementOf(render({ type: 'choices', options: offered(11), value: 'gone' }))).not.toHaveProperty(
      'initial_options',
    );
    expect(elementOf(render({ type: 'choices', options: offered(11) }))?.type).toBe('multi_static_select');
  });

  it('has as many boxes as the most characters of a text need', () => {
    expect(inputsOf(render({ type: 'text', most: 500 }))).toHaveLength(1);
    expect(inputsOf(render({ type: 'text', most: 6_001 }))).toHaveLength(3);
    expect(inputsOf(render({ type: 'text' }))).toHaveLength(8);
  });

  it('shows a line that is longer than is asked for, so that it can be shortened', () => {
    const view = render({ value: 'A long name of a committee', most: 10 });
    expect(viewFaults(view)).toEqual([]);
    expect(elementOf(view)).toMatchObject({ initial_value: 'A long name of a committee', max_length: 26 });
  });

  it.each<[string, Partial<Field>]>([
    ['a line too long', { value: 'a'.repeat(3_001) }],
    ['a text too long', { type: 'text', value: 'word '.repeat(6_000) }],
    ['no choices', { type: 'choice', options: [] }],
    ['too many choices', { type: 'choice', options: offered(101) }],
    ['a choice that is too long', { type: 'choice', options: [{ label: 'a', value: 'a'.repeat(76) }] }],
  ])('throws at %s rather than leave something out', (_what, field) => {
    expect(() => render(field)).toThrow(RangeError);
  });

  it.each(HOSTILE_TEXTS.filter((text) => text.trim() !== ''))(
    'shows as it stands, everywhere: %s',
    (text) => {
      for (const type of ['line', 'text', 'choice', 'choices', 'file'] as const) {
        const options = [{ label: text, value: 'a' }];
        const view = render(
          { type, label: text, hint: text, value: text, options },
          { title: text, intro: text },
        );
        expect(viewFaults(view)).toEqual([]);
        expect(hotTexts(view)).toEqual([]);
      }
    },
  );
});
