export type Json = Readonly<Record<string, unknown>>;

export const TEAM = 'T0000000001';
export const CHANNEL = 'C0000000001';

/** Who sends what is sent, from where, and with which ids; each made up when it is not given. */
export interface Sending {
  readonly user?: string;
  readonly channel?: string;
  readonly envelope?: string;
  readonly trigger?: string;
  readonly answerId?: string;
  /** Whether everybody in the channel sees the message that a button stands on. */
  readonly isPublic?: boolean;
}

export interface Sent {
  readonly envelope: string;
  readonly trigger: string;
  readonly answerId: string;
}

/** A slash command as Slack sends it over the socket (the shape of specs/recorded/slash-commands-slack.json). */
export function commandPayload(line: string, { user = 'U0000000001', channel = CHANNEL }: Sending): Json {
  const [command = '', ...words] = line.split(' ');
  return {
    token: 'none',
    team_id: TEAM,
    team_domain: 'tests',
    channel_id: channel,
    channel_name: 'branch',
    user_id: user,
    user_name: 'sam',
    api_app_id: 'A0000000001',
    is_enterprise_install: 'false',
    command,
    text: words.join(' '),
  };
}

/** A button pressed or an option chosen (the shape of specs/recorded/actions-reactions-slack.json). */
export function actionPayload(
  action: Json,
  { user = 'U0000000001', channel = CHANNEL, isPublic = false }: Sending,
): Json {
  return {
    type: 'block_actions',
    user: { id: user, username: 'sam', name: 'sam', team_id: TEAM },
    api_app_id: 'A0000000001',
    token: 'none',
    container: { type: 'message', message_ts: '1.000001', channel_id: channel, is_ephemeral: !isPublic },
    team: { id: TEAM, domain: 'tests' },
    channel: { id: channel, name: 'branch' },
    actions: [{ block_id: 'b', action_id: 'nec-0', action_ts: '1.1', ...action }],
  };
}

/** A button pressed in the Home tab: a view, and no channel. */
export function homePayload(action: Json, user: string): Json {
  return {
    type: 'block_actions',
    user: { id: user, username: 'sam', name: 'sam', team_id: TEAM },
    api_app_id: 'A0000000001',
    token: 'none',
    container: { type: 'view', view_id: 'V0000000001' },
    team: { id: TEAM, domain: 'tests' },
    view: { id: 'V0000000001', team_id: TEAM, type: 'home', blocks: [], private_metadata: '' },
    actions: [{ block_id: 'b', action_id: 'nec-0', action_ts: '1.1', ...action }],
  };
}

export function eventPayload(event: Json, id: string): Json {
  return {
    token: 'none',
    team_id: TEAM,
    api_app_id: 'A0000000001',
    event,
    type: 'event_callback',
    event_id: id,
    event_time: 1,
  };
}
