import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import { toManifest } from '../../../src/adapters/slack/manifest.ts';

const root = join(import.meta.dirname, '../../..');
const specs = join(root, '../shared/specs');
const schemas = ['slack-manifest.v1.schema.json', 'slack-manifest.v2.schema.json'].map((name) =>
  join(specs, name),
);

describe('the manifest of the Slack app', () => {
  it('is the one in data/slack-manifest.json (npm run -s nec -- manifest > data/slack-manifest.json makes it anew, npm run format sets it)', () => {
    const copy = JSON.parse(readFileSync(join(root, 'data/slack-manifest.json'), 'utf8')) as unknown;
    expect(copy).toEqual(toManifest(commands));
  });

  describe.skipIf(!schemas.every((path) => existsSync(path)))(
    '(skipped where ../shared/specs is absent)',
    () => {
      it.each(schemas)('fits Slack’s own schema: %s', (path) => {
        const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
        const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(schema);
        validate(toManifest(commands));
        expect(validate.errors ?? []).toEqual([]);
      });
    },
  );

  it('asks for no more than the bot uses, and names every command', () => {
    const { oauth_config: oauth, settings, features } = toManifest(commands);
    expect(oauth.scopes.bot).toEqual([
      'commands',
      'chat:write',
      'users:read',
      'channels:read',
      'groups:read',
      'channels:history',
      'groups:history',
      'files:write',
      'files:read',
      'app_mentions:read',
    ]);
    // Without them the bot works, so nobody has to let it look into a channel.
    expect(oauth.scopes.bot_optional).toEqual(oauth.scopes.bot.slice(2));
    expect(features.app_home.home_tab_enabled).toBe(true);
    expect(settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'tokens_revoked',
      'channel_archive',
      'group_archive',
      'channel_deleted',
      'group_deleted',
      'channel_left',
      'group_left',
    ]);
    for (const command of commands) {
      const declared = features.slash_commands.find(({ command: name }) => name === `/${command.root}`);
      expect(declared?.usage_hint).toContain(command.path.join(' '));
      expect(declared?.should_escape).toBe(true);
    }
  });

  it('offers no file to be typed', () => {
    const given = {
      ...commands[0],
      options: z.object({ words: z.string(), file: z.string().meta({ file: true }) }),
    } as (typeof commands)[number];
    const [{ usage_hint: hint = '' } = {}] = toManifest([given]).features.slash_commands;
    expect(hint).toContain('words');
    expect(hint).not.toContain('file');
  });

  it('keeps its hints within what Slack shows, with help at the end, however many commands there are', () => {
    const many = Array.from({ length: 20 }, () => commands).flat();
    for (const { usage_hint: hint } of toManifest(many).features.slash_commands) {
      expect(hint.length).toBeLessThanOrEqual(1_000);
      expect(hint.split(' | ').some((use) => use.startsWith('help') || use.startsWith('officers'))).toBe(
        true,
      );
    }
  });
});
