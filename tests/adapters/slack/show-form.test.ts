import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FormAsked, showForm } from '../../../src/adapters/slack/show-form.ts';
import type { Form } from '../../../src/core/chat/form.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { failedReply } from '../../../src/core/chat/reply.ts';

const FORM: Form = { title: 'Add a report', fields: [], send: 'Add', action: '1 nec-admin import' };

let opened: Form[];
let asked: FormAsked;
beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  asked = {
    prepared: {} as FormAsked['prepared'],
    place: { platform: 'slack', tenant: 'T1', channel: 'C1' },
    caller: { person: 'U1' },
    open: async (form) => {
      opened.push(form);
      return null;
    },
  };
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a form that is asked for', () => {
  it('is made for whoever Slack says asks, and shown', async () => {
    const officers: unknown[] = [];
    const made = await showForm(
      asked,
      async (_prepared, _place, caller) => {
        officers.push(caller);
        return FORM;
      },
      async () => 'officer',
    );
    expect(made).toBeNull();
    expect(officers).toEqual([{ person: 'U1', officer: true }]);
    expect(opened).toEqual([FORM]);
  });

  it('gives its place to the reply that says why there is none', async () => {
    const refused = failedReply('No', 'warning', 'Only officers can do that.');
    expect(
      await showForm(
        asked,
        async () => refused,
        async () => 'member',
      ),
    ).toBe(refused);
    expect(opened).toEqual([]);
  });

  it('is given up while it could still come in time when Slack does not say who somebody is', async () => {
    const reply = showForm(
      asked,
      async () => FORM,
      () => new Promise(() => {}),
    );
    await vi.advanceTimersByTimeAsync(2_000);
    const said = toPlainText((await reply) ?? { title: '', blocks: [] });
    expect(said).toContain('Slack gives three seconds');
    expect(said).toContain('Ask for it again');
    expect(opened).toEqual([]);
  });

  it('is not shown to somebody of whom Slack tells nothing', async () => {
    const reply = await showForm(
      asked,
      async () => FORM,
      async () => 'unknown',
    );
    expect(reply?.failed).toBe(true);
    expect(opened).toEqual([]);
  });
});
