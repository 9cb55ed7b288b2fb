/** What Discord would take for more than text: a mention, a link that is not ours, a format. A backslash before it makes it plain. */
export const LIVE: readonly RegExp[] = [
  /(?<!\\)<[@#!/:a-z]\S*>(?!\))/iu,
  /(?<!\\)@(?:everyone|here)/u,
  /(?<!\\):\/\/evil/u,
  /(?<!\\)\]\([^<]/u,
  /(?<!\\)\|\|/u,
  /(?<!\\)~~/u,
  /(?<!\\)`/u,
];
