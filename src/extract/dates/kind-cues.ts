import type { Kind } from '../../core/reports/fact.ts';
import { matchesOf } from '../matches.ts';

// "ballot papers go out", "nomination forms will be posted": with the papers the thing itself begins.
const PAPERS_OUT =
  /\b(?:(?:ballot|voting|postal|nomination|application)\s(?:papers?|packs?|forms?|links?|emails?|votes)|ballots|(?:papers?|forms?|packs?)(?:\sfor\sthe\s\w{4,12})?)\s(?:(?:will|are|to|be|being|begin|start|started|have|been|were|then|also|first)\s){0,5}(?:go(?:es|ing)?\s(?:out|live)|out|went\sout|posted|mailed|sent(?:\sout|\sto\s(?:all\s)?\w{3,12})?|issued|drop(?:s|ped)?|land|d[ei]spatch(?:ed)?(?:\sto\s\w{3,12})?|e-?mailed|reach)\b|\breach\syou\b|\bout\sfor\sconsultation\b/gi;

/** Words that tell what a date does, with an example each. The word nearest to the date decides. */
const CUES: readonly (readonly [Kind, RegExp])[] = [
  // "nominations close", "last day for", "must be in", "due", "ends", "applications in".
  [
    'deadline',
    /\b(?:deadlines?|clos(?:e(?!,?\s[A-Za-zÀ-ɏ]{1,2}\d)|es|ed|ing|ure)|shuts?|cut-?off|last\s(?:day|date|chance|orders)|final\s(?:day|date|chance)|freeze|must\sbe\sin|(?:applications|replies|responses|motions|papers|forms|amendments|nominations|submissions|votes|names|appeals|entries|comments|bids|bookings|names)\s(?:in|back|due)\b(?!\s(?:the|a|[A-ZÀ-Þ]))|due|expires?|lapses?|return(?:ed)?\sby|register\sby|(?<!\b(?:the|week)\s)ends?(?!\sof\b)|ended|pay\soff|finish(?:es)?|concludes?|stops|extended(?::\snow|\s(?:to|until))?|(?:must|should|need\sto|have\sto)\s(?:\w{2,9}\s){0,2}?(?:arrive|asked\sfor|applied\sfor|handed\sin|reach|received|returned|submitted|lodged|in(?!\splace)))\b/gi,
  ],
  // "nominations open", "registration reopens", "voting starts", "goes live", "adverts 4 May".
  [
    'opens',
    /\b(?:(?:re-?)?open(?:s|ing|ed)?|adverts(?:\sout)?(?=[:\s]{0,3}$)|advertised|resumes?|starts?|started|starting|begins?|began|begun|beginning|launch(?:es|ed)?|commences?|kicks?\soff|(?:go(?:es)?|went)\slive|invited\sfrom|(?:go(?:es)?|come|comes|is|are)\son\ssale|take\seffect|takes\seffect)\b/gi,
  ],
  ['opens', PAPERS_OUT],
  // "Despatch of ballot papers", "First day to issue replacements".
  [
    'opens',
    /\b(?:d[ei]spatch|issue|mailing|posting)\sof\s(?:the\s|all\s)?(?:ballot|voting|postal)\s(?:papers|packs|votes|ballots)|\bfirst\s(?:day|date)\s(?:to|for|of|on\swhich)\b/gi,
  ],
  // "will be published", "circulated", "sent round", "a progress report", "comes out", "is available".
  [
    'publication',
    /\b(?:publish(?:ed|es|ing)?|reports?\s(?:its\s|their\s)?(?:recommendations|findings|proposals)|publication|circulat(?:ed?|es)|sent\s(?:out|to|round|around|by\s(?:post|e-?mail))|goes\sout|go\sout|comes?\sout|will\s(?:now\s|all\s)?be\sout|are\sout|is\sout|issued?|released?|post\sthe|go(?:es)?\s(?:up\s)?on-?\s?line|to\sreach\s(?:all\s)?(?:delegates|members|branches|CLPs)|(?:will|to|should)\s(?:then\s)?report|reports?(?:\sto\sus)?(?=\s(?:will|back|to|on|in|by|from|due|next|$))|(?:progress|final|interim)\sreports?|a\sreport|to\sreport|mailed|papers\sout|available|put\s(?:up\s)?on\s(?:(?:the|our|this|its)\s)?(?:web\s?site|site|page)|(?:will|shall|['’]ll)\s(?:then\s|also\s)?(?:send|post|e-?mail|circulate)|(?:on|onto)\s(?:the|our)\swebsite)\b/gi,
  ],
  // "conference", "meets", "the count", "results", "hustings".
  [
    'event',
    /\b(?:conference|meets?|meeting|met|forum|NPF|election|elections|hustings|announced|declar(?:ed|ation)|results?|interviews?|shortlisting|longlisting|by-election|polls|polling|training|courses?|AGM|rally|event|held|takes?\splace|happens?|vot(?:e|es|ed)\son|put\sto|presented|decides?|come\sto|comes\sback|campaign\sday|count|counted|demo|gala|weekend|selection\smeeting|school|summit|supper|dinner|social)\b/gi,
  ],
];

/** The kind whose word stands nearest to the date; words before it count as nearer than words after it. */
export function nearestCue(before: string, after: string): Kind | null {
  const found = CUES.flatMap(([kind, pattern]) => [
    ...matchesOf(before, pattern).map((match) => ({
      kind,
      far: before.length - match.index - match[0].length,
    })),
    ...matchesOf(after, pattern).map((match) => ({ kind, far: match.index + AFTER })),
  ]);
  return found.toSorted((a, b) => a.far - b.far)[0]?.kind ?? null;
}

/** The kind of the first telling word of a label; its later words say how or where. */
export function labelCue(label: string): Kind | null {
  return nearestCue('', label);
}

const AFTER = 15;
