import type { CommandContext } from '../../src/core/chat/command.ts';
import { againWhenStale } from '../../src/core/ports/again-when-stale.ts';
import type { GroupSettings } from '../../src/core/ports/settings.ts';

/** What the group has settled after the change. */
export async function changeSettings(
  { group, settings }: Pick<CommandContext, 'group' | 'settings'>,
  change: (before: GroupSettings) => GroupSettings,
): Promise<GroupSettings> {
  return await againWhenStale(async () => {
    const { value: before, revision } = await settings.find(group);
    const after = change(before);
    if (after !== before) await settings.save(group, after, revision);
    return after;
  });
}
