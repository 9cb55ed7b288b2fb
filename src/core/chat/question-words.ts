/**
 * A way of asking. All of `says` must stand in the text; they are taken out of it, and what a group `term` of theirs holds is left. What is
 * left then fills the options of the command. `keeps`: every word left counts, also small ones ("freedom of speech").
 */
export interface QuestionRule {
  readonly path: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly says: readonly RegExp[];
  readonly keeps?: true;
}

/** `what`, `which`, `when is`, `are there any` */
const asks = /\b(?:what|which|when|by when|how long|anything|any|is there|are there|is|are|do|does|did)\b/iu;
/** `when` */
const when = /\b(?:when|what day|what date|which day|how soon)\b/iu;

/**
 * The ways of asking, in the order in which they are tried: what is said plainly first, a bare "when" and "what is" last. A rule whose
 * command is not there is passed over.
 */
export const QUESTION_RULES: readonly QuestionRule[] = [
  // `hello`, `thank you`
  {
    path: 'help',
    says: [/^(?:hello|hi|hey|good (?:morning|afternoon|evening)|thanks|thank you|cheers)(?: there)?$/iu],
  },
  // `what is this`, `who are you`
  { path: 'help', says: [/^(?:what|who) (?:is|are) (?:this|you|it|(?:this |the )?bot|nec-bot)(?: for)?$/iu] },
  // `what does CLP mean`, `what is meant by freeze date`, `define OMOV`
  { path: 'explain', says: [/^what (?:does|do|did) (?<term>.+?) (?:mean|stand for)$/iu], keeps: true },
  { path: 'explain', says: [/^(?:what is )?(?:the )?(?:meaning|definition) of (?<term>.+)$/iu], keeps: true },
  { path: 'explain', says: [/^(?:what is meant by|define) (?<term>.+)$/iu], keeps: true },
  { path: 'explain', says: [/^how (?:does|do|did) (?:an? |the )?(?<term>.+?) work$/iu], keeps: true },
  // `what can I ask`, `how does this work`
  { path: 'help', says: [/^what can (?:i|we) (?:ask|ask you|type|say)$|^what can you do$/iu] },
  { path: 'help', says: [/^how (?:does|do) (?:this|it|you|i use this|i use you|i use it) ?(?:work)?$/iu] },
  { path: 'privacy', says: [/^what do you (?:keep|store|know|remember)(?: (?:of|about) (?:me|us))?$/iu] },
  // `what must we do as secretary`, `what are branches asked to do`, `is there anything to do`
  {
    path: 'todo',
    says: [
      /\bwhat\b/iu,
      /\b(?:must|should|can|could|need to|have to|ought to|may(?= (?:we|i|members|branches|clps)\b))\b/iu,
      /\bdo\b/iu,
    ],
  },
  { path: 'todo', says: [/\b(?:asked|invited|expected|required|supposed) (?:of|to do)\b/iu] },
  { path: 'todo', says: [/\b(?:what needs doing|what is there to do|anything to do|what to do)\b/iu] },
  // `what was promised`, `who will report back`
  { path: 'promises', says: [/\bpromis(?:e|ed|es|ing)\b/iu] },
  { path: 'promises', says: [/\b(?:who|what|when)\b/iu, /\breport(?:ed|ing|s)? back\b/iu] },
  // `how long until conference`, `how many days are left`
  {
    path: 'deadlines',
    says: [/\bhow (?:long|many days|many weeks)\b/iu, /\b(?:until|till|left|before|to)\b/iu],
  },
  // `what has changed since May`, `has anything moved`, `what is new`
  { path: 'changes', says: [/\b(?:what|which|anything|has|have|is|are)\b/iu, /\b(?:changed|new|moved)$/iu] },
  {
    path: 'changes',
    says: [
      /\b(?:what|which|anything|has|have)\b/iu,
      /\b(?:changed|is new|moved|been moved|postponed|cancelled)\b/iu,
    ],
  },
  // `how did they vote on the rule book`, `who voted for the budget`, `which votes were taken`
  {
    path: 'votes',
    says: [/\b(?:how|who|what) (?:did|was|were)?/iu, /\b(?:vote|voted) (?:on|for|against)\b/iu],
  },
  { path: 'votes', says: [/\bhow did\b/iu, /\bvotes?$/iu] },
  { path: 'votes', says: [/\b(?:which|what|any|result of the) votes?\b(?! share)/iu] },
  // `how many members`, `what is the membership`
  { path: 'figures', says: [/\b(?:how (?:many|much|big|large)|what number of|(?:the )?numbers? of)\b/iu] },
  {
    path: 'figures',
    says: [
      /^what (?:is|was|are|were) (?:the |our )?(?:current |latest )?(?:figures? for|total of|size of)\b/iu,
    ],
  },
  {
    path: 'figures',
    says: [
      /^what (?:is|was|are|were) (?:the |our )?(?:current |latest )?(?=(?:membership|finances|reserves|donations|vote share)\b)/iu,
    ],
  },
  // `who was elected chair`, `who is the general secretary`
  { path: 'people', says: [/^who (?:is|are|was|were|has been|have been|got|became)\b/iu] },
  { path: 'people', says: [/^who (?:chairs|leads|runs)\b/iu] },
  // `what is the latest`, `what happened at the last meeting`
  { path: 'latest', says: [/^(?:what is )?(?:the )?(?:latest|newest|most recent)(?: (?:news|report))?$/iu] },
  { path: 'latest', says: [/^(?:any|what is the) news$/iu] },
  { path: 'latest', says: [/^what (?:happened|was said) at the (?:last|latest) (?:nec )?meeting$/iu] },
  // `which reports do you hold`
  {
    path: 'reports',
    says: [/\b(?:which|what|list of|list the) reports\b/iu, /$|\bdo you (?:have|hold|know)\b/iu],
  },
  // `what was agreed about the budget`, `what did the NEC decide`
  {
    path: 'decisions',
    says: [
      /^(?:what|which|was|were|did|has|have)\b/iu,
      /\b(?:agree|decided?|approved?|resolved?)\b|\b(?=(?:agreed|accepted|rejected|deferred)\b)/iu,
    ],
  },
  { path: 'decisions', says: [/\b(?:which|what|any) decisions?\b(?: (?:was|were) (?:made|taken))?/iu] },
  // `when do nominations open`, `what closes before 9 May`, `what is due this week`
  { path: 'deadlines', values: { kind: 'opens' }, says: [asks, /\b(?:opens?|opened|opening)\b/iu] },
  {
    path: 'deadlines',
    values: { kind: 'deadline' },
    says: [
      asks,
      /\b(?:clos(?:e|es|ed|ing)(?: dates?)?|deadlines?|due(?: in)?|cut-?off(?: date)?|expires?|ends?|ended|last day (?:to|for))\b/iu,
    ],
  },
  // `when does the NEC meet`, `when is the next NEC meeting`
  {
    path: 'deadlines',
    values: { kind: 'event', topic: 'nec' },
    says: [when, /\bnec(?: next)? (?:meet|meets|meeting|meetings)\b/iu],
  },
  {
    path: 'deadlines',
    values: { kind: 'event' },
    says: [when, /\b(?:meet|meets|met|meeting|meetings|takes? place|took place|held|happens?)\b/iu],
  },
  {
    path: 'deadlines',
    values: { kind: 'event' },
    says: [/\b(?:what|which|any|are there)\b/iu, /\b(?:events?|meetings?)\b/iu],
  },
  {
    path: 'deadlines',
    values: { kind: 'publication' },
    says: [when, /\b(?:published|comes? out|appears?)\b/iu],
  },
  // `what is coming up`, `what is on in July`, `what happens next month`, `upcoming dates`
  { path: 'deadlines', says: [/\bwhat (?:is )?(?:coming(?: up)?|ahead|next|happening|happens|on)\b/iu] },
  { path: 'deadlines', says: [/\b(?:upcoming|coming up)\b/iu] },
  { path: 'deadlines', says: [/\b(?:which|what|any|key|important) dates?\b/iu] },
  { path: 'deadlines', says: [when] },
  // `what happened to the review`, `what did the leader say`
  { path: 'search', says: [/^what(?: has| have)? happened (?:to|with|about) (?=\S)/iu] },
  { path: 'search', says: [/^what (?:did|does) (?<term>\S.*?) say$/iu] },
  // `what is a CLP`, `what is the freeze date`
  { path: 'explain', says: [/^what (?:is|are) (?:an? |the )?(?<term>\S+(?: \S+){0,3})$/iu], keeps: true },
];

/** Words for a command besides its name, where they stand first: `dates npf`, `tasks`. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  deadline: 'deadlines',
  date: 'deadlines',
  dates: 'deadlines',
  timetables: 'timetable',
  timeline: 'timetable',
  figure: 'figures',
  numbers: 'figures',
  vote: 'votes',
  decision: 'decisions',
  promise: 'promises',
  change: 'changes',
  task: 'todo',
  tasks: 'todo',
  'to-do': 'todo',
  actions: 'todo',
  person: 'people',
  define: 'explain',
  find: 'search',
  newest: 'latest',
};

/** Commands whose names stand for nothing else, so that they are understood wherever they stand: `npf deadlines`, `membership figures`. */
export const PLAIN_NAMES: readonly string[] = [
  'deadlines',
  'timetable',
  'figures',
  'votes',
  'decisions',
  'promises',
  'todo',
];

/** How a choice of an option is said. A choice that is not here is said by its name alone. */
export const CHOICE_WORDS: Readonly<Record<string, RegExp>> = {
  npf: /\b(?:npf|national policy forum|policy forum)\b/giu,
  selection: /\b(?:candidate )?(?:selections?|selecting|shortlisting)\b/giu,
  conference: /\b(?:(?:annual|party) )?conferences?\b/giu,
  'internal-election': /\b(?:internal[- ]elections?|nec elections?)\b/giu,
  'public-election': /\b(?:public|local|general|council)[- ]elections?\b|\bby-?elections?\b/giu,
  consultation: /\bconsultations?\b/giu,
  training: /\btrainings?\b/giu,
  finance: /\b(?:finances?|budgets?)\b/giu,
  deadline: /\b(?:deadlines?|closing dates?)\b/giu,
  opens: /\b(?:opens?|openings?)\b/giu,
  event: /\b(?:events?|meetings?)\b/giu,
  publication: /\bpublications?\b/giu,
  secretary: /\b(?:(?:branch|clp) )?secretar(?:y|ies)\b|\b(?:clps?|branch(?:es)?|officers?)\b/giu,
  member: /\bmembers?\b/giu,
  delegate: /\bdelegates?\b/giu,
  candidate: /\b(?:would-be )?candidates?\b/giu,
  affiliate: /\b(?:affiliates?|(?:trade )?unions?)\b/giu,
};

/** Names of choices that are common words, and so say nothing unless they are given with the name of their option. */
export const SILENT_CHOICES: readonly string[] = ['nec', 'other', 'window'];

/** Words that narrow nothing beside the name of one command. */
export const IDLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  latest: ['report', 'news', 'update'],
  deadlines: ['deadlines', 'calendar'],
};

/** Words that narrow nothing. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any anybody anyone are as asked at be been by can come comes coming could date dates day
  days did do does done for
  from get give had has have held hold how happen happened happening i in is it its knew know known labour labour's last latest left list made me my nec nec's need nec-bot newest next of
  on or our party party's please regarding remaining say says show some tell that the their them there these they this those to told
  up upcoming us was we were what when which who will with would you your`.split(/\s+/u),
);
