/** Keeps what was worked out from lists that are replaced and never changed in place, such as those of the store. */
export interface Memo {
  /** `make(...sources)`; worked out once for each `make` and the very same sources, and forgotten with them. `make` must be pure. */
  of<Sources extends readonly object[], Value>(
    make: (...sources: Sources) => Value,
    ...sources: Sources
  ): Value;
}

interface Node {
  readonly next: WeakMap<object, Node>;
  made?: { readonly value: unknown };
}

/** A memo that remembers nothing yet. */
export function createMemo(): Memo {
  const root = newNode();
  return {
    of: (make, ...sources) => {
      const node = [make, ...sources].reduce(stepTo, root);
      node.made ??= { value: make(...sources) };
      // Only `make` itself leads to this node, so what stands there is what it gave.
      return node.made.value as ReturnType<typeof make>;
    },
  };
}

function stepTo(node: Node, key: object): Node {
  const held = node.next.get(key);
  if (held !== undefined) return held;
  const made = newNode();
  node.next.set(key, made);
  return made;
}

function newNode(): Node {
  return { next: new WeakMap() };
}
