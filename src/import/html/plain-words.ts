// Control characters but tab, line feed and carriage return; marks that turn the direction of text; invisible spaces and soft hyphens
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
// The mark that joins two pictures into one, anywhere else
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;
const SPACES = /\s+/gu;

/** Words as a reader sees them: without control characters, turned directions and invisible marks, spaces made single. */
export function toPlainWords(raw: string): string {
  return raw.replace(UNSEEN, '').replace(STRAY_JOINER, '').replace(SPACES, ' ').trim();
}
