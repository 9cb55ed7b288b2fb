/** A page, message or newsletter as plain text, and what a careful reader says of it. Every name, figure and date is made up. */
export interface PageText {
  readonly name: string;
  readonly lines: readonly string[];
  readonly title: string | null;
  readonly reporter: string | null;
  readonly published: string | null;
  readonly meetingDate: string | null;
  /** How the first and the last line of the report begin. */
  readonly first: string;
  readonly last: string;
  /** Words inside the report that belong to the site all the same. */
  readonly without?: readonly string[];
}

/** Paragraphs for the middle of a report; dates in them are the report's own. */
export const NORWICH =
  'The executive met in Norwich for the whole of Tuesday afternoon, and the new treasurer had brought slides. Membership stands at 4,120, which is 85 more than in the autumn.';
export const BUSES =
  'A long hour went on buses. We agreed to ask every county group for its own plan, and those are wanted at the office by 14 June.';
export const PANEL =
  'Nobody wanted the chair of the appeals panel, so it was deferred to the July meeting. Branches can send names until Friday 5 July.';
export const CLOSE =
  'We meet again on Saturday 20 July. I shall write about the accounts before then, and about the roof if anybody has mended it.';
/** What a reader has to say: never part of the report. */
export const READER =
  'I was told at our branch that nominations close on 30 June, and that 4,500 people have paid. Could the regional office please answer by Friday?';
