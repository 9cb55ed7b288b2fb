/** Something that a text must or must not hold: those words, or what the expression finds. */
export type Shown = string | RegExp;

/** A question of one person, the line they would type, and what its answer must and must not show. */
export interface Question {
  /** What the person wants to know, in their own words. */
  readonly words: string;
  /** What they type: a command, or their words after the root. */
  readonly line: string;
  /** The day on which they ask; without it long after the newest report. What came out later must not be shown. */
  readonly asOf?: string;
  /** All on the first page. */
  readonly shows: readonly Shown[];
  /** On no page. */
  readonly hides: readonly Shown[];
  /** Whether any report held tells it. When not, the answer must say so. */
  readonly answered: boolean;
  /** `words`: a plain sentence that names no command. */
  readonly needs?: 'words';
}

/** "No report I hold gives a date for …", "Nothing holds “Gaza” exactly", "March 2023, day not given" */
export const NOT_TOLD =
  /\bno (?:later )?(?:report|date|figure|vote|decision)s?\b|\bonly one report\b|\bnothing (?:in the reports |is )?(?:held|holds)\b|\bnothing in the reports\b|\bdays? not (?:given|fixed|told)\b|\bdoes not (?:say|name|tell)\b|\bonly the (?:year|quarter|season) is given\b/iu;
