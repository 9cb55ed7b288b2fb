import { describe, expect, it } from 'vitest';
import { sourcesCheck } from '../../../../commands/nec-admin/sources/check.ts';
import type { CommandContext } from '../../../../src/core/chat/command.ts';
import { toPlainText } from '../../../../src/core/chat/plain-text.ts';
import type { CheckOutcome } from '../../../../src/core/ports/watcher.ts';

/** The answer of the command to what the watcher says. */
async function replyTo(outcome: CheckOutcome) {
  const source = { id: 'fenland', name: 'Fenland Voice', feed: 'https://example.org/feed' };
  const ctx = {
    group: 'home',
    sources: { list: async () => [{ source, watch: { on: true }, by: 'officers' }] },
    reports: { list: async () => [{ id: '2026-10-20-vane', title: 'NEC report, 20 October 2026' }] },
    watcher: { check: async () => outcome },
  } as unknown as CommandContext;
  return await sourcesCheck.run(ctx, { name: 'fenland voice' });
}

describe('/nec-admin sources check', () => {
  it('names what was found, and leads to where it is checked', async () => {
    const reply = await replyTo({ type: 'asked', found: ['2026-10-20-vane'], fault: null });
    expect(toPlainText(reply)).toContain('1 new report found:\n\n- NEC report, 20 October 2026');
    expect(reply.controls).toEqual([
      { type: 'button', label: 'Check what was found', action: '1 nec-admin review' },
    ]);
  });

  it('says what went wrong', async () => {
    const reply = await replyTo({ type: 'asked', found: [], fault: 'example.org does not answer.' });
    expect(reply.tone).toBe('warning');
    expect(toPlainText(reply)).toContain('example.org does not answer.');
    expect(toPlainText(reply)).toContain('No new report was found.');
  });

  it('says when it may be asked again', async () => {
    const text = toPlainText(await replyTo({ type: 'later', at: new Date('2026-11-21T10:40:00Z') }));
    expect(text).toContain('Fenland Voice was not asked');
    expect(text).toContain('again from Saturday 21 November 2026, 10:40am');
  });

  it('offers to switch on a source that is off', async () => {
    const reply = await replyTo({ type: 'off' });
    expect(reply.title).toBe('Fenland Voice is switched off');
    expect(reply.controls).toEqual([
      {
        type: 'button',
        label: 'Switch on Fenland Voice',
        action: '1 nec-admin sources on?name=fenland',
      },
    ]);
  });
});
