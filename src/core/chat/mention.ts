/** `<@&123456789012345678>` (a Discord role), `<@123456789012345678>` (a Discord user), `<@U024BE7LH|sam>` (a Slack user) */
const mentionPattern = /^<@(&?)([A-Z0-9]{2,25})(?:\|[^>]{0,80})?>$/u;
/** `U024BE7LH`, `W012A3CDE` */
const slackUserPattern = /^[UW][A-Z0-9]{2,20}$/u;
/** Discord's ids: 17 to 20 digits today. */
const discordIdPattern = /^\d{5,25}$/u;

export type Mentioned =
  | { readonly type: 'discord-role'; readonly id: string }
  | { readonly type: 'discord-user'; readonly id: string }
  | { readonly type: 'slack-user'; readonly id: string };

/** Whom a mention means, by the platform's own form of it or its bare id (a bare Discord id is taken as a role's); null for anything else. */
export function parseMention(text: string): Mentioned | null {
  const typed = text.trim();
  const match = mentionPattern.exec(typed);
  const id = match?.[2] ?? typed;
  if (slackUserPattern.test(id) && match?.[1] !== '&') return { type: 'slack-user', id };
  if (!discordIdPattern.test(id)) return null;
  return { type: match !== null && match[1] === '' ? 'discord-user' : 'discord-role', id };
}
