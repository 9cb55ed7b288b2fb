/** The three characters that begin anything special in Slack's text (Slack, formatting text, August 2026). */
const control = /[&<>]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text that Slack shows as it stands: no mention, no link, no channel can come of it. */
export function toEscaped(text: string): string {
  return text.replace(control, (mark) => entities[mark] ?? mark);
}

/** `<@U012AB3CD|sam>`, `<#C012|general>`, `<!here>`, `<!subteam^S01|@secretaries>`, `<https://example.org|example.org>`, `&lt;` */
const written = /<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>|&(amp|lt|gt);/gu;
const whitespace = /\s/u;
const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/**
 * What a person typed after a slash command, from what Slack makes of it with `should_escape`: mentions of people stay in Slack's own form
 * (`<@U012AB3CD|sam>`), since commands read ids from them, and so does a group given as the value of an option; channels, other groups and links
 * become the words that were typed.
 */
export function toTyped(text: string): string {
  return text.replace(written, (whole, mark: string, body: string, label: string | undefined, ...rest) => {
    const [entity, at, all] = rest as [string | undefined, number, string];
    if (entity !== undefined) return characters[entity] ?? whole;
    const said = label === undefined || label === '' ? null : toTyped(label);
    if (mark === '@') return toMention(body, said);
    if (mark === '!' && body.startsWith('subteam^') && all[at - 1] === ':') return `<!${body}>`;
    return mark === '#' ? `#${said ?? body}` : (said ?? toWords(mark, body));
  });
}

/** The id is what counts; a name that would end the word is left out. */
function toMention(id: string, name: string | null): string {
  return name === null || whitespace.test(name) ? `<@${id}>` : `<@${id}|${name}>`;
}

/** For what has no label of its own: `@here`, an address. */
function toWords(mark: string, body: string): string {
  return mark === '!' ? `@${body.split('^')[0] ?? ''}` : toTyped(body);
}
