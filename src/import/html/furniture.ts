import { findBylineName } from '../text/byline.ts';
import { isBloggerCommenter, isCommentForm } from '../text/comment-lines.ts';

/** Longer lines are prose whatever they begin with, and no pattern is run over them. */
const MAX_FURNITURE_LENGTH = 160;
const MAX_IMPRINT_LENGTH = 320;
const MAX_LABEL_LENGTH = 90;

// The end of a sentence: headlines, labels and buttons have none
const STOP = /[.!][”"’')]?$/u;
const DIGIT = /\d/u;
// Headlines of other articles: "Related posts", "You may also like", "Most read today", "Recommended for you", "Next post"
const OTHER_ARTICLES =
  /^(?:more (?:stories|articles|headlines|posts)\b|(?:similar|popular|recommended|trending|promoted) (?:stories|news|posts|articles|reading|now)$|recommended(?: for you)?$|related(?:\s(?:posts?|articles?|stories|reading|content|links?))?:?$|related (?:posts?|articles?|stories):|you (?:may|might) (?:also )?(?:like|enjoy)\b|recent (?:posts|comments)$|most (?:read|popular|shared|viewed)(?:\s(?:today|now|this week))?$|(?:previous|next|older|newer) (?:post|article|story)\b|(?:read|what to read) next\b|keep reading$|more on this(?: story)?$|editor[’']?s[’']? picks$|blog archive$|(?:trending|popular)(?: now)?$|around the web$|from around the web$)/iu;
// "More from Example News", "More by Jane Smith"; not "More from the treasurer", which heads a section
const MORE_FROM = /^(?:More [Ff]rom (?!the\s)|(?:More|Read more|View all posts) [Bb]y )/u;
// What a site has in its margin and a report may have as a heading of its own: "Latest news", "Contact us", "Archives"
const MARGIN =
  /^(?:latest(?: (?:news|posts?|stories|headlines|updates|articles))?|contact(?: us)?|archives?|categories|(?:recent|more|other) news|other (?:stories|posts)|recent tweets|blogroll|meta|follow us|find us|get involved|search this site|join us|about us|quick links|site map)\s?:?$/iu;
// "Posted by Jane at 18:04", "# posted by Jane @ 9:15 am"; no sentence: "Posted in error last month was …"
const POSTED = /^#?\s?posted (?:by|in|on|at)\b/iu;
// The end of a post: "Filed under:", "Tags:", "Tagged: ", "Labels:", "Categories:", "Published by Jane Smith"
const POST_FOOT =
  /^this (?:entry|post|article) was (?:posted|published)\b|^(?:filed in|tags?|tagged(?: with| as)?|labels?|categor(?:y|ies))\s?:|^filed under\b|^about the author\b|^view all posts\b|^rate this\s?:|^do you like this (?:post|page)\?$/iu;
// "Published by Jane Smith", "Written by Jane Smith"; a name must follow
const WRITTEN_BY = /^(?:published|written|words) by\s/iu;
// "Share this", "Share: Twitter", "Tweet", "Email this", "Print Friendly", "Link to Instagram", "Click to share on …"
const SHARING =
  /^(?:share|tweet)(?:\s(?:this|on|via|to)\b|\s?:|$)|^like (?:this|loading)\b.{0,20}$|^(?:e-?mail|print|blog) ?this\b|^click to (?:share|e-?mail|print|tweet)\b|^print[ -]?friendly\b|^link to (?:facebook|instagram|twitter|youtube|x)\b|^(?:facebook|twitter|instagram|linkedin|whatsapp|youtube)(?:\W{1,5}(?:facebook|twitter|instagram|linkedin|whatsapp|youtube|digg|delicious|stumbleupon|reddit|pinterest|google|print|email))*$|^follow (?:us|me)\b.{0,50}$/iu;
// "« Older | Newer »", "Newer Post  Older Post  Home", "<< Home", "Back to top", "Read more", "Previous: Lifts to Norwich"
const PAGING =
  /^(?:«|<<|‹|←)|(?:»|>>|›|→)$|^(?:newer|older) posts?\b|^(?:back to top|home|skip to (?:main )?content|menu|search)$|^(?:continue reading|read more)(?:\s*[|»…].*)?$|^(?:previous|next|newer|older)(?: (?:post|message|article))?\s?:\s/iu;
// "You are receiving this because", "Unsubscribe", "View in browser", "To stop getting it, reply STOP", "Our postal address:", "Please recycle."
const MAILING_FOOT =
  /^(?:you(?: are|’re|'re) receiving this|you received this|unsubscribe\b|view (?:this|in)\b.{0,40}\bbrowser|want to change how you receive|(?:to|if you (?:no longer )?(?:wish|want) to) (?:stop|unsubscribe|opt out|be removed|update your preferences)\b.{0,20}\b(?:this|these|it|from|receiving|getting)\b|this (?:e-?mail|message|newsletter) was sent (?:to|by)|our (?:mailing|postal) address\b|(?:update|manage) your (?:e-?mail )?(?:preferences|subscription)|messages sorted by|more information about the .{1,60} mailing list|forwarded this\?|sent from my \w|crossword\b.{0,10}\bpage \d|copy (?:date|deadline|for the next (?:issue|edition|number))\b|please recycle\b)|\bto (?:stop (?:getting|receiving) (?:it|this|these|them)|unsubscribe)\b[,:]? (?:please )?(?:reply|click|e-?mail|write|visit|send)\b/iu;
// "© 2019", "Copyright …", "URL: http://…", "Printed from: …", "Reproduced from electronic media, …", "Promoted by J. Smith on behalf of …", "Registered in England", "Powered by WordPress", "Privacy policy"
const IMPRINT =
  /^©|^copyright\b.{0,120}$|^url\s?:\s?https?:|^reproduced from (?:electronic media|(?:this|the) website)\b|^printed (?:from|on)\s?:|^all rights reserved|^(?:(?:printed|published)(?:(?:,| and) (?:published|promoted|distributed)){1,2} by\b|promoted by\b.{0,200}(?:\bon behalf of\b|\b(?:at|of) \d|\b[a-z]{1,2}\d[\da-z]? ?\d[a-z]{2}\b)|printed by\b.{0,60}\b(?:labour|press|printers?)\b)|^registered (?:in england|office|charity|company)\b|^(?:powered|hosted|website|designed|built) (?:by|with)\b.{0,60}$|^blog at wordpress\b|^(?:privacy|cookies?|terms)(?: (?:policy|notice|(?:and|&) conditions|of use)(?:\s*[|·∙].{0,80})?$|\s*[|·∙].{0,80}$)|^last (?:updated|modified)\b|^(?:hyrwyddwyd|argraffwyd|cyhoeddwyd) gan\b|^(?:diweddarwyd|tudalen)\s\d|^you are visitor\b|^subscribe to:? (?:post|this)\b/iu;
// "Sign up to our newsletter", "Subscribe", "Advertisement", "Article continues below", "Thanks for reading …! Subscribe for free …"
const ADVERT =
  /^(?:sign up|subscribe)\b.{0,60}\b(?:e-?mails?|newsletter|bulletin|briefing|roundup|updates|feed|channel|podcast|rss|atom)\b|^subscribe\b.{0,20}$|^(?:advertisements?|advert|sponsored(?: content| post)?|free hit counters?|report this ad|scroll (?:down|to continue))$|^(?:article|story) continues (?:below|after)\b|^(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences)\b|^accept all\b|^cookie (?:settings|preferences|policy)\b|^upgrade to paid\b|^(?:donate|chip in|support us)(?:\s(?:here|now|today))?$|^ready for more\?$|^get (?:the|our) app$/iu;
// Adverts in whole sentences: "We use cookies …", "Thanks for reading X! Subscribe for free …", "Sign up for the Gazette’s daily briefing."
const ADVERT_SENTENCE =
  /^(?:we|this (?:web)?site) uses? cookies\b|^thanks for reading\b.{0,80}\bsubscribe\b|^.{1,60} is a reader-supported publication\b|^(?:sign up|subscribe) (?:to|for) (?:our|the \p{L}{3,20}[’']s|\p{L}{3,20}[’']s) (?:free |daily |weekly |morning |evening |must-read ){1,3}(?:briefing|e-?mail|newsletter|bulletin|round-?up)\b|^like this post\?/iu;
// Links to other pages among the paragraphs: "Read more: …", "LISTEN: …", "WATCH: …", "Related: …"
const CROSS_LINK =
  /^(?:read more|read next|also read|see also|related|listen|watch|video|podcast|gallery|in pictures|don[’']t miss)\s?:\s/iu;
// "Page 3 of 8", "Page 3": between the paragraphs of a printed text
const PAGE_NUMBER = /^page \d{1,3}(?: of \d{1,3})?$/iu;
// "Click here to share", "Click here to read more"; not "Click here to apply"
const CLICK_HERE =
  /^click here to (?:read|share|view|tweet|subscribe|donate|comment|print|return|go back)\b/iu;
// A button of Substack; with more words it heads a form
const LEAVE_A_COMMENT = /^leave a comment$/iu;
// "Photo: Jane Smith", "Image credit: …"
const CREDIT = /^(?:photo|image|picture|main image|pic)(?: credit)?\s?:/iu;
// "Support our work", "support us by becoming a member, …", "a donation to us", "relies on donations from readers"
const APPEAL =
  /\bdoes not come for free\b|\bsupport us by\b|\bsupport our (?:work|journalism)\b|\bour work depends on\b|\bbecom(?:e|ing) a member, |\bdonation to (?:us|this site)\b|\brel(?:y|ies) on donations from readers\b|\bset up a regular donation\b|^value our (?:free|work|journalism)\b|^your support keeps us\b|\bwe hope you enjoyed (?:reading )?this (?:article|post)\b|^if you have anything to share that we should\b|\bbuy (?:me|us) a coffee\b/iu;

/** Whether a line can only stand below a report, at its readers' comments or at other articles. */
export function isCommentOrHeadline(line: string): boolean {
  return isCommentForm(line) || isBloggerCommenter(line) || isHeadline(line);
}

function isHeadline(line: string): boolean {
  return isLabel(line) && (OTHER_ARTICLES.test(line) || MORE_FROM.test(line));
}

/** Whether a line heads the margin of a site, unless the report goes on below it with prose of its own. */
export function isMarginHeading(line: string): boolean {
  return line.length <= 40 && MARGIN.test(line);
}

/** Short, and no sentence: "Leave a reply", not "Leave a reply with the secretary by Friday." */
function isLabel(line: string): boolean {
  return line.length <= MAX_LABEL_LENGTH && !STOP.test(line);
}

/** Whether a line ends a post: who posted it, tags, sharing, paging, mailing list notes, imprint. */
export function isPostFoot(line: string): boolean {
  if (line.length <= MAX_IMPRINT_LENGTH && IMPRINT.test(line)) return true;
  if (line.length > MAX_FURNITURE_LENGTH) return false;
  if (POST_FOOT.test(line) || MAILING_FOOT.test(line)) return true;
  if (POSTED.test(line)) return !STOP.test(line);
  if (WRITTEN_BY.test(line)) return isLabel(line) && findBylineName(line) !== null;
  return isLabel(line) && (SHARING.test(line) || PAGING.test(line));
}

/** Whether a line is an advert, a picture's credit, a link to another page or an appeal, which may stand between paragraphs. */
export function isAdvert(line: string): boolean {
  if (line.length > MAX_IMPRINT_LENGTH) return false;
  if (ADVERT_SENTENCE.test(line) || APPEAL.test(line)) return true;
  if (line.length > MAX_FURNITURE_LENGTH || STOP.test(line)) return false;
  if (CREDIT.test(line) || CROSS_LINK.test(line) || CLICK_HERE.test(line) || PAGE_NUMBER.test(line))
    return true;
  return ADVERT.test(line) && !DIGIT.test(line);
}

/** Whether a line is a button that may stand between paragraphs: sharing, subscribing, "Leave a comment". */
export function isButton(line: string): boolean {
  return isLabel(line) && (SHARING.test(line) || LEAVE_A_COMMENT.test(line));
}

/** Whether a line is no part of any report. */
export function isFurniture(line: string): boolean {
  return isCommentOrHeadline(line) || isPostFoot(line) || isAdvert(line);
}
