import { describe, expect, it } from 'vitest';
import { isSendableToken, toStartError, troubleOfClose } from '../../../src/adapters/discord/gateway.ts';

describe('what keeps the bot from Discord, in plain words', () => {
  it.each([
    [4004, 'DISCORD_TOKEN', 'Bot page'],
    [4013, 'intents', 'Privileged Gateway Intents'],
    [4014, 'intents', 'Privileged Gateway Intents'],
    [4012, 'version', 'Update the bot'],
  ])('names the cause of close code %i and where to mend it', (code, reason, next) => {
    const error = toStartError(new Error('closed'), code);
    expect(error.message).toContain(reason);
    expect(error.next).toContain(next);
  });

  it('says that Discord is out of reach when nothing else is known', () => {
    const error = toStartError(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), null);
    expect(error.message).toBe('Discord could not be reached (ECONNREFUSED).');
  });

  it('tells a token that was reset from one that never fitted', () => {
    expect(troubleOfClose(4004).reason).toContain('no longer');
  });

  it('knows a token that could not even be sent', () => {
    expect(isSendableToken('abc.def-_1')).toBe(true);
    expect(isSendableToken('schlüssel')).toBe(false);
    expect(isSendableToken('two words')).toBe(false);
  });
});
