import { ANY, numberOf, partsOf } from './patterns.ts';

type Node<Value> = {
  children: Map<string, Node<Value>>;
  /** By the number that the next part begins with. */
  numbers: Map<string, Value>;
  /** For every path at this node or below it. */
  prefix: Value | undefined;
};

export type PatternMatch<Value> = {
  value: Value;
  /** Parts of the path behind those that the pattern names, as they were written. */
  rest: readonly string[];
};

/**
 * Patterns by their parts. A look-up takes as many steps as a path has parts, three times that with `*`,
 * however many patterns there are.
 */
export class PatternTree<Value> {
  readonly #root: Node<Value> = newNode();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The first of two equal patterns counts. */
  add(match: 'number' | 'prefix', parts: readonly string[], value: Value): void {
    const named = match === 'number' ? parts.slice(0, -1) : parts;
    let node = this.#root;
    for (const part of named) {
      const next = node.children.get(part) ?? newNode<Value>();
      node.children.set(part, next);
      node = next;
    }
    const last = parts.at(-1) ?? '';
    const isTaken = match === 'number' ? node.numbers.has(last) : node.prefix !== undefined;
    if (isTaken) return;
    if (match === 'number') node.numbers.set(last, value);
    else node.prefix = value;
    this.#size += 1;
  }

  /** The best pattern for a normalized path: a number before a prefix, then the longest, then without `*`. */
  find(path: string): PatternMatch<Value> | undefined {
    if (this.#size === 0) return undefined;
    const written = path.split('/').filter(Boolean);
    const parts = partsOf(path);
    const found: { number?: PatternMatch<Value>; prefix?: PatternMatch<Value>; depth: number } = {
      depth: -1,
    };
    const visit = (node: Node<Value>, depth: number): void => {
      const number = numberOf(parts[depth] ?? '');
      const byNumber = number === undefined ? undefined : node.numbers.get(number);
      if (byNumber !== undefined && found.number === undefined) {
        found.number = { value: byNumber, rest: written.slice(depth + 1) };
      }
      if (node.prefix !== undefined && depth > found.depth) {
        found.prefix = { value: node.prefix, rest: written.slice(depth) };
        found.depth = depth;
      }
      const own = depth < parts.length ? node.children.get(parts[depth] ?? '') : undefined;
      if (own !== undefined) visit(own, depth + 1);
      const any = node.children.get(ANY);
      if (any === undefined) return;
      if (depth < parts.length) visit(any, depth + 1);
      visit(any, depth);
    };
    visit(this.#root, 0);
    return found.number ?? found.prefix;
  }
}

function newNode<Value>(): Node<Value> {
  return { children: new Map(), numbers: new Map(), prefix: undefined };
}
