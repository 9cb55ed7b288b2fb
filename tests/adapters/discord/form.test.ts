import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toModal } from '../../../src/adapters/discord/form.ts';
import { readForm } from '../../../src/adapters/discord/read-form.ts';
import type { Field, Form } from '../../../src/core/chat/form.ts';
import { hostileText } from '../../support/arbitrary-reply.ts';
import { modalFaults } from '../../wire/discord/checks.ts';
import { fillIn } from '../../wire/discord/filled-form.ts';
import { hasSpecification } from '../../wire/discord/specification.ts';

const ACTION = '1 nec-admin import?meeting=2026-11-10';
const line = (name: string, rest: Partial<Field> = {}): Field => ({
  name,
  label: `The ${name}`,
  type: 'line',
  required: false,
  ...rest,
});
const text = (rest: Partial<Field> = {}): Field => ({ ...line('text'), type: 'text', ...rest });
const form = (fields: readonly Field[], rest: Partial<Form> = {}): Form => ({
  title: 'Add a report',
  fields,
  send: 'Add',
  action: ACTION,
  ...rest,
});
const boxesOf = (shown: Form): string[] =>
  toModal(shown).data.components.flatMap((part) => ('component' in part ? part.component.custom_id : []));

/** A form that a command could make, with what stands in it, and what comes back when nothing is changed. */
const arbitraryForm: fc.Arbitrary<Form> = fc
  .tuple(
    fc.uniqueArray(
      fc.record(
        {
          name: fc.constantFrom('title', 'reporter', 'text', 'note', 'meeting', 'topics'),
          label: hostileText(60),
          hint: hostileText(140),
          type: fc.constantFrom(
            'line' as const,
            'text' as const,
            'choice' as const,
            'choices' as const,
            'file' as const,
          ),
          required: fc.boolean(),
          most: fc.integer({ min: 1, max: 9_000 }),
          value: fc.oneof(fc.constantFrom('npf', 'npf,nec', ''), hostileText(400)),
        },
        { requiredKeys: ['name', 'label', 'type', 'required'] },
      ),
      { minLength: 1, maxLength: 5, selector: ({ name }) => name },
    ),
    hostileText(60),
    hostileText(200),
    fc.boolean(),
  )
  .map(([fields, title, intro, isIntroduced]) =>
    form(
      fields.map(
        (field): Field =>
          field.type === 'choice' || field.type === 'choices'
            ? { ...field, options: ['npf', 'nec', 'other'].map((value) => ({ label: value, value })) }
            : field,
      ),
      { title, ...(isIntroduced ? { intro } : {}) },
    ),
  );

describe('a form on Discord', () => {
  it(`fits what Discord takes, whatever it asks${hasSpecification ? '' : ' (the specification is not beside the project, so only its limits in words are checked)'}`, () => {
    fc.assert(
      fc.property(arbitraryForm, (any) => {
        expect(modalFaults(toModal(any))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('carries what it will do, and asks each thing under its name with its hint', () => {
    const modal = toModal(form([line('title', { required: true, hint: 'As it is published', most: 120 })]));
    expect(modal.data.custom_id).toBe(ACTION);
    expect(modal.data.components).toEqual([
      {
        type: 18,
        label: 'The title',
        description: 'As it is published',
        component: { type: 4, custom_id: 'title', style: 1, required: true, max_length: 120 },
      },
    ]);
  });

  it('gives a long text all the boxes that are left', () => {
    expect(boxesOf(form([text()]))).toEqual(['text', 'text 2', 'text 3', 'text 4', 'text 5']);
    expect(boxesOf(form([line('title'), text()], { intro: 'Published ones only.' }))).toEqual([
      'title',
      'text',
      'text 2',
      'text 3',
    ]);
    expect(boxesOf(form([line('title'), text({ most: 500 })]))).toEqual(['title', 'text']);
    expect(boxesOf(form([text(), text({ name: 'note' })]))).toEqual([
      'text',
      'text 2',
      'text 3',
      'note',
      'note 2',
    ]);
  });

  it('names the boxes of one text by their part, and only the first must be filled in', () => {
    const labels = toModal(form([text({ required: true })])).data.components.map((part) =>
      'component' in part ? [part.label, 'required' in part.component && part.component.required] : [],
    );
    expect(labels.slice(0, 3)).toEqual([
      ['The text', true],
      ['The text, part 2', false],
      ['The text, part 3', false],
    ]);
  });

  it('says its sentence above the fields, or below the first name where five leave no room', () => {
    const intro = 'Only what is *published*.';
    expect(toModal(form([line('title')], { intro })).data.components[0]).toEqual({
      type: 10,
      content: 'Only what is \\*published\\*.',
    });
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => line(name));
    const full = toModal(form(five, { intro })).data.components;
    expect(full).toHaveLength(5);
    expect(full[0]).toMatchObject({ description: intro });
  });

  it('shows what is chosen already', () => {
    const options = ['npf', 'nec', 'other'].map((value) => ({ label: `Topic ${value}`, value }));
    const [one, some] = toModal(
      form([
        line('topic', { type: 'choice', options, value: 'nec' }),
        line('topics', { type: 'choices', options, value: 'npf, other', required: true }),
      ]),
    ).data.components;
    expect(one).toMatchObject({ component: { type: 3, min_values: 0, max_values: 1 } });
    expect(JSON.stringify(one)).toContain('{"label":"Topic nec","value":"nec","default":true}');
    expect(some).toMatchObject({
      component: {
        min_values: 1,
        max_values: 3,
        options: [{ default: true }, { value: 'nec' }, { default: true }],
      },
    });
  });

  it.each([
    ['six fields', form(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => line(name)))],
    ['an action that is too long', form([line('a')], { action: `1 ${'x'.repeat(100)}` })],
    ['a text that does not fit', form([text({ value: `${'word '.repeat(5_000)}` })])],
    ['a word that does not fit', form([text({ value: 'x'.repeat(5_000) })])],
    [
      'too many options',
      form([
        line('a', {
          type: 'choice',
          options: Array.from({ length: 26 }, (_, at) => ({ label: `${at}`, value: `${at}` })),
        }),
      ]),
    ],
  ])('throws for %s', (_what, tooMuch) => {
    expect(() => toModal(tooMuch)).toThrow(RangeError);
  });
});

describe('a form that comes back from Discord', () => {
  const shown = toModal(
    form([
      line('title', { value: 'A *title*' }),
      text({ value: `${'One line of many.\n'.repeat(300)}The end.` }),
      line('topics', {
        type: 'choices',
        options: ['npf', 'nec'].map((value) => ({ label: value, value })),
      }),
    ]),
  );

  it('has the same in it when nothing was changed, however many boxes it took', () => {
    expect(readForm(fillIn(shown))).toEqual({
      action: ACTION,
      fields: { title: 'A *title*', text: `${'One line of many.\n'.repeat(300)}The end.`, topics: '' },
    });
  });

  it('has what was filled in, the boxes of one text joined by line breaks', () => {
    const { fields } = readForm(
      fillIn(shown, {
        title: '',
        text: 'First box',
        'text 2': '',
        'text 3': 'Third\nbox',
        topics: 'nec,npf',
      }),
    );
    expect(fields).toEqual({ title: '', text: 'First box\nThird\nbox', topics: 'nec,npf' });
  });

  it.each([
    undefined,
    null,
    7,
    {},
    { custom_id: 5, components: 'none' },
    {
      custom_id: 'x',
      components: [null, {}, { type: 18 }, { component: { custom_id: 4 } }, { type: 10, id: 1 }],
    },
  ])('has nothing in it when it is none: %j', (data) => {
    expect(readForm(data).fields).toEqual({});
  });

  it('cannot name what every object has', () => {
    const data = { custom_id: 'x', components: [{ component: { custom_id: '__proto__', value: 'y' } }] };
    expect(Object.entries(readForm(data).fields)).toEqual([['__proto__', 'y']]);
  });
});
