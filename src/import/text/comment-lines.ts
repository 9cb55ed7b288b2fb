/** Longer lines are prose whatever they begin with, and no pattern is run over them. */
const MAX_LENGTH = 160;
const MAX_LABEL_LENGTH = 90;

// The end of a sentence: labels and buttons have none
const STOP = /[.!](?<!\.\.\.)[”"’')]?$/u;
// Where readers' comments begin: "3 Responses to “…”", "4 Comments", "No comments:", "Comments (2)", "One thought on “…”"
const COUNTER =
  /^\(?(?:\d{1,4}|no|one|two|three)\s+(?:comments?|responses?|replies|thoughts?)(?:\)|\s?[:»|].{0,60}|\s+(?:to|on)\s+[“"‘«].{0,120}|\s+(?:so far|yet|sorted by))?$|^comments?(?:\s*\(\d{1,4}\)|\s+\d{1,4}|\s*:|\s+(?:off|closed))?$/iu;
// "Leave a Reply", "Post a Comment", "Write a comment...", "Be the first to comment", "Join the discussion", "Have your say"
const FORM =
  /^(?:leave|post|add|write)\s+(?:a|your)\s+(?:reply|comment|response)\b|^be the first to (?:comment|reply)\b|^join the (?:discussion|conversation)$|^have your say\b|^(?:log|sign) in (?:or register )?to (?:comment|reply|leave|post)\b/iu;
// A count of comments beside a link: "Leave a comment | Filed under NEC", "Read more | Comments Off"
const LINK = /\b(?:comments off|leave a comment|post a comment|no comments)\b/iu;
// "Discussion about this post", "Sort by: Oldest", "Newest First", "Load more comments", "Readers’ comments", "Comments    Restacks"
const SECTION =
  /^(?:discussion(?:\s\(\d{1,4}\)|\sabout this (?:post|episode))|sort(?:ed)? by\b.{0,40}|(?:newest|oldest|best) first\b.{0,90}|(?:load|show|view|see)(?: all| more)? (?:\d{1,4} )?(?:more )?comments|(?:readers?|top|user|your)[’']?s? comments|comments\s+restacks|disqus(?: comments)?)$/iu;
// Sentences of a comment form: "Comments are closed.", "Your email address will not be published.", "This site uses Akismet …"
const NOTICE =
  /^(?:(?:the )?comments (?:to this entry |on this (?:post|article|entry) )?are (?:now )?(?:closed|off|moderated)\b|your e-?mail address will not be published\b|this site uses akismet\b|you must be logged in to\b|notify me of (?:follow-?up|new) (?:comments|posts)\b|please log in or register to comment\b)/iu;
// A comment's head on Blogger: "Anonymous Jane Smith said...", "Jane said…"
const BLOGGER_COMMENTER = /^.{1,60}\ssaid\s?(?:\.\.\.|…)$/iu;
// A comment's head elsewhere: "Jane Smith says:", "Jane Smith wrote:", "Reply", "Like · Reply · 2d"
const COMMENTER = /^\S+(?:\s\S+){0,4}\s(?:says|wrote|writes)\s?:$|^(?:log in to )?reply$|^like\s·\sreply\b/iu;
// The end of a comment: "Reply", "Like · Reply · 2d", "Report", "1 reply", "Liked by Jane Smith"
const COMMENT_FOOT =
  /^(?:reply|like\s·\sreply\b.{0,20}|report (?:comment|abuse)|\d{1,3} (?:reply|replies))$/iu;

/** Whether a line counts comments, asks for one or heads them: a page that has such a line has comments. */
export function isCommentForm(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  if (COUNTER.test(line) || NOTICE.test(line)) return true;
  return (
    line.length <= MAX_LABEL_LENGTH &&
    !STOP.test(line) &&
    (FORM.test(line) || LINK.test(line) || SECTION.test(line))
  );
}

/** Whether a line is the head of a comment on Blogger, which nothing else looks like. */
export function isBloggerCommenter(line: string): boolean {
  return line.length <= 80 && BLOGGER_COMMENTER.test(line);
}

/** Whether a line is a commenter's name; sure only on a page that has comments. */
export function isCommenter(line: string): boolean {
  return line.length <= 80 && COMMENTER.test(line);
}

/** Whether a line is the button below a comment. */
export function isCommentFoot(line: string): boolean {
  return line.length <= 40 && COMMENT_FOOT.test(line);
}
