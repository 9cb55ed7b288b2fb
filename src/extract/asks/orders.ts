/** Orders to the reader, and what the reader is to do in some case: patterns for the ask rules, with an example each. */

// An order stands at the head of a sentence or clause, also after "so", "but", "then".
const HEAD = String.raw`(?:^|[.;:–?!]\s|,\s(?:so|but|and|then)\s)(?:(?:so|then|and|but|also|now|just|always|meanwhile),?\s)?`;
// Not "to tell", "can tell", "you tell": no order of its own.
const NO_LEAD = String.raw`(?<!\b(?:to|can|could|will|would|may|might|must|should|you|I|we|they|and|or|not|of|the|a)\s)`;
const SOMEBODY_TOLD =
  '(?:your|some(?:one|body)|every(?:one|body)|people|them|him|her|us|me(?!\\sabout\\sit)|a\\sfriend|friends|the\\s(?:office|secretary|region|branch|organiser|chair))';

/** "If you would like a visit e-mail me", "If you have had nothing by Friday ring her", "If your CLP isn’t in, get it in". */
export const IF_YOU: readonly RegExp[] = [
  /\bif\s(?:you|anyone|your\s(?:branch|CLP))(?:['’](?:d|re)|\swould)?\s(?:like|want|wish|have|has|haven|don|do|know|need|are|can|interested|wants)\b[^.]{3,160}\b(?:watch|e-?mail|contact|let|get\sin|please|write|read|visit|come|send|apply|reply|respond|ring|call|fill|drop)\b/i,
  // "If you’ve heard nothing by Monday ring the office", "If you could help on the day tell Ann".
  new RegExp(
    String.raw`\bif\s(?:you|anyone|any\sof\syou|your\s(?:branch|CLP|club|group|ward|union))(?:['’](?:d|re|ve))?\s[^.]{3,160}?[\s,)](?:then\s(?:please\s)?(?:come|go|join|apply|sign|ask|send|book|register|bring)|${NO_LEAD}(?:(?:tell|ring|contact|e-?mail|phone|text)\s${SOMEBODY_TOLD}\b|let\s(?:me|us|the\s\w+)\sknow|get\sit\s(?:in|done|back|sent)|get\sin\stouch|drop\sme|(?:speak|talk)\sto\s(?:me|us|your|any\sof|the\s(?:office|secretary|organiser|branch|chair|stall))))\b`,
    'i',
  ),
  // "If you could do it tell Ann by Friday".
  /\b[Ii]f\s(?:you|anyone|your\s(?:branch|CLP))\b[^.]{3,160}?[\s,)](?<!\b(?:to|can|could|will|would|may|might|must|should|you|we|they|and|or|not)\s)(?:tell|ring|contact|e-?mail|phone|text|ask)\s[A-Z][a-z]{2,14}\b/u,
];

/** An order, wherever it stands: "please", "send your views", "don’t forget", "so set an alarm", "tell somebody". */
export const ORDERS: readonly RegExp[] = [
  /\bplease\b|(?:^|[.;:–?]\s|,\s)(?:e-?mail|apply|tell\sus|register|contact|write\sto|let\s(?:me|us)\s(?:know|have)|send\s(?:me|us|your|in|them|it)|pay\soff|sign\sup|get\sin\stouch|watch|visit|reply|respond|submit|nominate|book|volunteer)\b(?!\s(?:is|was|were|are|of|has|had|will)\b)/i,
  /(?:^|[.;:–?!]\s|,\s(?:so\s)?)(?:do\snot\s(?:forget|miss|leave)|take\spart\s(?:in|here|by|on)|keep\s(?:\d|the\s(?:date|day|evening)\s)|look\sout\sfor|do\s(?:let|get|send|come|pass|join|reply|write)|don['’]t\s(?:forget|miss|hesitate|leave)|get\s(?:your|involved)|make\ssure|ask\syour|feel\sfree|join\s(?:us|me)|come\s(?:and|along|to)|remember\sto|put\s(?:the|it|this|these)\s\w{2,12}\sin\syour|check\s(?:your|that|with)|fill\sin|return\s(?:your|them|it)|vote\s(?:early|now|online|by)|encourage\s(?:your|any|all)|just\s(?:ask|e-?mail|reply|ring|call|turn\sup|come)|read\s(?:it|them|more)|ring\s(?:the|me|us)|pass\sthis\son|bring\s(?:your|a)|spread\sthe\sword|help\sus|give\sus|share\s(?:it|this)|have\syour\ssay|sign\s(?:the|our|this)\s\w|use\s(?:it|your\svote)|put\s(?:your|a)\sname\sforward|save\sthe\sdate|click\s(?:here|on|the)|drop\sme|mark\syour)\b|\b(?:march|come|walk|canvass|campaign|stand)\swith\sus\b|[,(]\s?all\swelcome\b/i,
  // "Tell somebody about it", "but check with your region", "So set an alarm", "Bring a friend", "Talk to your branch".
  new RegExp(
    String.raw`${HEAD}(?:(?:tell|ask|remind|invite|bring|encourage)\s${SOMEBODY_TOLD}|check\s(?:with|your|that|whether|if)|set\s(?:an?|your)\s(?:alarm|reminder|date)|get\s(?:it|them|yours)\s(?:in|back|sent|done|signed)(?!\s(?:was|is)\b)|(?:start|keep)\s(?:planning|talking|asking|sending|checking|knocking)|talk\sto\s(?:your|each|people)|think\sabout\s(?:standing|applying|coming|joining|nominating)|consider\s(?:standing|applying|joining|nominating|sending|putting)|print\s(?:it|them|off|out)|turn\sup\b)\b`,
    'i',
  ),
  // "Don’t forward these notes", "Do not use last year’s form"; "Don’t get me wrong" asks nothing.
  /(?:^|[.;:!?]\s)(?:don['’]t|do\snot)\s(?!(?:get\sme|worry|panic|know|think|ask\sme|laugh|mention|let|hold|expect|blame|quote|say|imagine|be\s(?:surprised|fooled)|all|I|we|you|they)\b)[a-z]{3,12}\s(?:your|the|this|these|any|it|them|to|on|in|up|for|last|old|more|until|anyone|us|me)\b/i,
];
