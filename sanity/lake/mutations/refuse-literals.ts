import { type ExprNode, parsePath } from '@sanity/json-match';

const SELECTS_NOTHING = new Set(['String', 'Boolean', 'Null']);

/**
 * Refuses `a["b"]` and `a[true]`, which select nothing in JSONMatch though whoever writes them
 * means a field.
 * @throws {Error} in words.
 */
export function refuseLiterals(path: string): void {
  let node: ExprNode | undefined = parsePath(path);
  while (node?.type === 'Path') {
    const elements = node.segment.type === 'Subscript' ? node.segment.elements : [];
    const isFraction = elements.some(
      (one) => one.type === 'Number' && !Number.isInteger(one.value),
    );
    if (isFraction || elements.some(({ type }) => SELECTS_NOTHING.has(type))) {
      throw new Error(
        `The path "${path}" selects nothing: a name in brackets stands in single quotes, an item is named by a whole number`,
      );
    }
    node = node.base;
  }
}
