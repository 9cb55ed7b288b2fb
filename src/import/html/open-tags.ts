/** Elements without content, and elements that browsers close by themselves: neither can make a page deep. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame image keygen p tr td th thead tbody tfoot caption colgroup html head body'.split(
    ' ',
  ),
);
/** Elements that browsers open again after the block they stood in was closed. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Elements whose inside cannot close what is outside. */
const BOUNDARIES = new Set('applet marquee object table'.split(' '));
/** Any heading's end tag ends the heading that is open. */
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** Elements that an end tag of another, unknown or inline element cannot reach through. */
const SPECIAL = new Set(
  'address applet article aside blockquote button center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav object ol pre section summary table ul'.split(
    ' ',
  ),
);
/** An item of a list ends the item before it, unless another element of `SPECIAL` but these two stands between. */
const ITEMS = new Map([
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
]);
const REACHED_THROUGH = new Set(['address', 'div']);
/** Counts how deep a page's elements can be nested; never less than what a browser makes of the same tags. */
export class OpenTags {
  readonly #open: string[] = [];

  get depth(): number {
    return this.#open.length;
  }

  open(name: string): void {
    if (UNCOUNTED.has(name)) return;
    this.#closeItem(ITEMS.get(name) ?? []);
    this.#open.push(name);
  }

  close(name: string): void {
    if (UNCOUNTED.has(name)) return;
    const at = this.#findOpen(name);
    if (at === -1) return;
    if (FORMATTING.has(name) || name === 'form') {
      this.#open.splice(at, 1);
      return;
    }
    this.#closeFrom(at);
  }

  #closeItem(names: readonly string[]): void {
    if (names.length === 0) return;
    const at = this.#open.findLastIndex((name) => SPECIAL.has(name) && !REACHED_THROUGH.has(name));
    if (names.includes(this.#open[at] ?? '')) this.#closeFrom(at);
  }

  /** Formatting elements stay: they are opened again in what follows. */
  #closeFrom(at: number): void {
    const kept = this.#open.slice(at).filter((name) => FORMATTING.has(name));
    this.#open.splice(at, this.#open.length - at, ...kept);
  }

  #findOpen(name: string): number {
    const names = HEADINGS.has(name) ? HEADINGS : new Set([name]);
    const stopsAtSpecial = !SPECIAL.has(name) && !FORMATTING.has(name);
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at] ?? '';
      if (names.has(open)) return at;
      if (isBoundary(open, name) || (stopsAtSpecial && SPECIAL.has(open))) return -1;
    }
    return -1;
  }
}

function isBoundary(open: string, closing: string): boolean {
  if (closing === 'li' && (open === 'ul' || open === 'ol')) return true;
  return BOUNDARIES.has(open) && closing !== 'table';
}
