/** Longer lines are prose whatever they begin with, and no pattern is run over them. */
const MAX_FURNITURE_LENGTH = 160;
const MAX_LABEL_LENGTH = 90;

// The end of a sentence: headlines, labels and buttons have none
const STOP = /[.!][”"’')]?$/u;
const DIGIT = /\d/u;
// Where readers' comments begin: "3 Responses to “…”", "4 Comments", "No comments:", "Comments (2)", "1 thought on “…”"
const COMMENT_COUNTER =
  /^\(?(?:\d{1,4}|no|one)\s+(?:comments?|responses?|replies|thoughts?)(?:\)|\s?[:»|].{0,60}|\s+(?:to|on)\s+[“"‘«].{0,120}|\s+(?:so far|yet))?$|^comments?(?:\s*\(\d{1,4}\)|\s*:|\s+(?:off|closed))?$/iu;
// "Leave a Reply", "Post a Comment", "Add your comment", "Be the first to comment", "Join the discussion"
const COMMENT_FORM =
  /^(?:leave|post|add|write)\s+(?:a|your)\s+(?:reply|comment|response)\b|^be the first to (?:comment|reply)\b|^join the (?:discussion|conversation)$|^comments are (?:closed|off)\b/iu;
// A count of comments beside a link: "Leave a comment | Filed under NEC", "Read more | Comments Off"
const COMMENT_LINK = /\b(?:comments off|leave a comment|post a comment|no comments)\b/iu;
// A comment's head on Blogger: "Anonymous Jane Smith said...", "Jane said…"
const BLOGGER_COMMENTER = /^.{1,60}\ssaid\s?(?:\.\.\.|…)$/iu;
// A comment's head elsewhere: "Jane Smith says:", "Jane Smith wrote:", "Reply"
const COMMENTER = /^\S+(?:\s\S+){0,4}\s(?:says|wrote|writes)\s?:$|^(?:log in to )?reply$/iu;
// Headlines of other articles: "Related posts", "You may also like", "Recent comments", "Next post"
const OTHER_ARTICLES =
  /^(?:more stories\b|related(?:\s(?:posts?|articles?|stories|reading|content|links?))?:?$|related (?:posts?|articles?|stories):|you (?:may|might) (?:also )?(?:like|enjoy)\b|recent (?:posts|comments)$|most (?:read|popular)$|latest (?:posts?|news|stories)\b|(?:previous|next) (?:post|article|story)\b|read next\b)/iu;
// "More from Example News"; not "More from the treasurer", which heads a section
const MORE_FROM = /^More [Ff]rom (?!the\s)/u;
// The end of a post: "Posted by", "# posted by", "Filed under:", "Tags:", "Tagged: ", "Labels:", "Categories:"
const POST_FOOT =
  /^#?\s?posted (?:by|in|on|at)\b|^this (?:entry|post) was posted\b|^(?:filed in|tags?|tagged(?: with| as)?|labels?|categor(?:y|ies))\s?:|^filed under\b/iu;
// "Share this", "Share: Twitter", "Tweet", "Email this", "Print Friendly", "Link to Instagram"
const SHARING =
  /^(?:share|tweet)(?:\s(?:this|on|via)\b|\s?:|$)|^like this\s?:?$|^(?:e-?mail|print|blog) ?this\b|^print[ -]?friendly\b|^link to (?:facebook|instagram|twitter|youtube|x)\b|^(?:facebook|twitter|instagram|linkedin|whatsapp|youtube)(?:\W{1,5}(?:facebook|twitter|instagram|linkedin|whatsapp|youtube|email))*$|^follow (?:us|me)\b.{0,50}$/iu;
// "« Older | Newer »", "Newer Post  Older Post  Home", "<< Home", "Back to top", "Read more"
const PAGING =
  /^(?:«|<<|‹|←)|(?:»|>>|›|→)$|^(?:newer|older) posts?\b|^(?:back to top|home|skip to (?:main )?content|menu|search)$|^(?:continue reading|read more)(?:\s*[|»…:].*)?$/iu;
// "You are receiving this because", "Unsubscribe", "View in browser", "© 2019"
const MAILING_FOOT =
  /^(?:you are receiving this|you received this|unsubscribe\b|view (?:this|in)\b.{0,30}\bbrowser)|^©|^copyright\b.{0,60}$|^all rights reserved/iu;
// "Sign up to our newsletter", "Subscribe", "Advertisement"
const ADVERT =
  /^(?:sign up|subscribe)\b.{0,60}\b(?:e-?mails?|newsletter|bulletin|briefing|roundup|updates|feed|channel|rss|atom)\b|^subscribe\b.{0,20}$|^(?:advertisements?|sponsored(?: content)?|free hit counters?)$|^(?:we use cookies|accept (?:all )?cookies)/iu;
// "Photo: Jane Smith", "Image credit: …"
const CREDIT = /^(?:photo|image|picture|main image|pic)(?: credit)?\s?:/iu;
// "Support our work", "support us by becoming a member, …", "a donation to us"
const APPEAL =
  /\bdoes not come for free\b|\bsupport us by\b|\bsupport our (?:work|journalism)\b|\bour work depends on\b|\bbecom(?:e|ing) a member, |\bdonation to (?:us|this site)\b/iu;

/** Whether a line can only stand below a report, at its readers' comments or at other articles. */
export function isCommentOrHeadline(line: string): boolean {
  return isCommentForm(line) || (line.length <= 80 && BLOGGER_COMMENTER.test(line)) || isHeadline(line);
}

function isHeadline(line: string): boolean {
  return isLabel(line) && (OTHER_ARTICLES.test(line) || MORE_FROM.test(line));
}

/** Short, and no sentence: "Leave a reply", not "Leave a reply with the secretary by Friday." */
function isLabel(line: string): boolean {
  return line.length <= MAX_LABEL_LENGTH && !STOP.test(line);
}

/** Whether a line counts comments or asks for one: a page that has such a line has comments. */
export function isCommentForm(line: string): boolean {
  if (line.length > MAX_FURNITURE_LENGTH) return false;
  return (
    COMMENT_COUNTER.test(line) || (isLabel(line) && (COMMENT_FORM.test(line) || COMMENT_LINK.test(line)))
  );
}

/** Whether a line is a commenter's name; sure only on a page that has comments. */
export function isCommenter(line: string): boolean {
  return line.length <= 80 && COMMENTER.test(line);
}

/** Whether a line ends a post: who posted it, tags, sharing, paging, mailing list notes. */
export function isPostFoot(line: string): boolean {
  if (line.length > MAX_FURNITURE_LENGTH) return false;
  if (POST_FOOT.test(line) || MAILING_FOOT.test(line)) return true;
  return isLabel(line) && (SHARING.test(line) || PAGING.test(line));
}

/** Whether a line is an advert, a picture's credit, or an appeal, which may stand between paragraphs. */
export function isAdvert(line: string): boolean {
  if (isLabel(line) && (CREDIT.test(line) || (ADVERT.test(line) && !DIGIT.test(line)))) return true;
  return line.length <= 300 && APPEAL.test(line);
}

/** Whether a line is no part of any report. */
export function isFurniture(line: string): boolean {
  return isCommentOrHeadline(line) || isPostFoot(line) || isAdvert(line);
}
