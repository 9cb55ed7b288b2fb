import { type Command, ROOTS, type Root } from '../../core/chat/command.ts';
import { type OptionSpec, shownSpecs } from '../../core/chat/options.ts';
import { MOST_USAGE_HINT } from './limits.ts';
import { PLACE_EVENTS } from './lost-places.ts';

/** Answers and posts. */
const SCOPES = ['commands', 'chat:write'];
/**
 * Who is a workspace admin; whether the bot is in a channel that is set up, and when it is lost; whether a reminder whose answer was lost has
 * arrived; pictures; files chosen in a form; and mentions. The bot works without them, and says what is missing.
 */
const OPTIONAL_SCOPES = [
  'users:read',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'files:write',
  'files:read',
  'app_mentions:read',
];

const DESCRIPTIONS: Readonly<Record<Root, string>> = {
  nec: 'Deadlines, figures, votes and decisions from NEC reports, each with its source',
  'nec-admin': 'For officers: reports to add and check, reminders, and who may set them',
};

/** Slack's manifest of the app, made from the commands' declarations: what an operator pastes to make the app. */
export function toManifest(commands: readonly Command[]) {
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'nec-bot',
      description: 'Dates, figures, votes and decisions from reports of Labour’s NEC. Unofficial.',
      long_description:
        'nec-bot reads the personal reports that members of the National Executive Committee publish, and answers with dates, figures, votes, decisions and asks, each with where it comes from. It reminds channels of deadlines, once and in good time. It is unofficial: it is not part of the Labour Party and does not speak for it. It reads messages that mention it, to answer them, and looks at others only to find its own. It reads a file only when it is chosen in a form of its own. It keeps no names.',
      background_color: '#7a1420',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: 'nec-bot', always_online: false },
      slash_commands: ROOTS.map((root) => ({
        command: `/${root}`,
        description: DESCRIPTIONS[root],
        usage_hint: usageHint(commands.filter((command) => command.root === root)),
        should_escape: true,
      })),
    },
    oauth_config: { scopes: { bot: [...SCOPES, ...OPTIONAL_SCOPES], bot_optional: OPTIONAL_SCOPES } },
    settings: {
      event_subscriptions: {
        bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked', ...PLACE_EVENTS],
      },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

/** `latest | deadlines [topic] [within] | …`: as much as fits, the rest left to help. */
function usageHint(commands: readonly Command[]): string {
  const uses = commands.map((command) => [...command.path, ...typedOptions(command).map(useOf)].join(' '));
  const rest = ' | help';
  let hint = '';
  for (const use of uses) {
    const longer = hint === '' ? use : `${hint} | ${use}`;
    if (longer.length + rest.length > MOST_USAGE_HINT) return `${hint}${rest}`;
    hint = longer;
  }
  return hint;
}

/** Files cannot be typed: they are chosen in a form. */
function typedOptions(command: Command): OptionSpec[] {
  return shownSpecs(command).filter(({ type }) => type !== 'file');
}

function useOf({ name, required }: { readonly name: string; readonly required: boolean }): string {
  return required ? name : `[${name}]`;
}
