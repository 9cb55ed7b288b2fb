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
  // "Drop Mo a line", "Phone the helpline", "Let your members know", "Put your name down", "Bring photo ID", "Make a note of the date".
  new RegExp(
    String.raw`${HEAD}(?:drop\s\w{2,14}(?:\s\w{2,14})?\sa\s(?:line|note|text|message)|(?:phone|text|message)\s(?:the|your|me|us|him|her)|let\s(?:your|them|people|everyone|members|branches)\b[^.;]{0,30}\sknow|put\syour\s(?:name|hand)|(?:speak|talk)\sto\s(?:me|us|your|the\s(?:office|secretary|organiser|branch|chair))|bring\s(?:an?|your|photo|ID|cash|proof|friends|food|along)|make\s(?:a\snote|time|plans|contact|arrangements)|support\sour\s(?:candidates?|campaign|team|stall|colleagues|appeal)|have\sa\slook|take\s(?:a\slook|your|along)|use\syour\svote|give\s(?:us\syour|us\sa\s(?:hand|ring|call)|what\syou)|find\s(?:out|someone|somebody)|nominate\s(?:a|someone|your)|renew\syour|pay\syour|claim\syour|raise\s(?:it|this)\s(?:at|with|in)|discuss\s(?:it|this)\s(?:at|with|in)|do\s(?:think|consider|try|ask|tell|have|keep|read|take|reply|spread))\b`,
    'i',
  ),
  // "It’s first come first served so book early", "It closes on Monday so have a look now".
  /\bso\s(?:please\s)?(?:book|apply|register|reply|hurry|have\sa\slook|get\s(?:your|in|booking|them)|come\s(?:early|along)|send\s(?:it|them|yours|your)|check\s(?:your|the|that))\b(?!\s(?:is|was|are|were)\b)/i,
  // "Could whoever has the banner bring it", "Can all branches let me know?", "Why not host a phone bank?"
  /^(?:could|can|would|will)\s(?:whoever|any(?:one|body)|some(?:one|body)|every(?:one|body)|you|(?:all|each|every|any)\s\w{4,14}|branches|CLPs|members|secretaries|delegates|group\sleaders)\s(?:[^.?]{1,50}\s)?(?:please|let|bring|send|tell|give|help|lend|make\ssure|check|put|take|come|host|drive|reply|e-?mail|contact|return|pass|get)\s|^why\snot\s(?!(?:now|us|him|her|me)\b)[a-z]{3,12}\s(?:a|an|your|the|along|to|in|for|up|us|it|one)\b/i,
  // "You’ll need to register online", "you’d better book".
  /\byou['’](?:ll\s(?:need|have)\sto(?!\s(?:wait|forgive|excuse|ask\sher|ask\shim))|d\sbetter(?!\sbelieve))\b/i,
  // "Now is the time to check your details", "There is still time to get a motion in".
  /\b(?:now\sis\sthe\stime|(?:it|there)(?:['’]s|\sis)\s(?:still\s|just\s)?time)\sto\s(?:check|get|apply|register|send|book|nominate|join|reply|submit|put|sign|renew|contact|respond)\b/i,
];
