/** Parts of an outline. Keys are given by the caller, since every new document needs its own. */
export type NewKey = () => string;

export function textBlock(newKey: NewKey, style: 'normal' | 'h2', text = '') {
  return {
    _type: 'block',
    _key: newKey(),
    style,
    markDefs: [],
    children: [{ _type: 'span', _key: newKey(), text, marks: [] }],
  };
}

/** Steps to be filled in: a step without words keeps the article from being published. */
export function emptySteps(newKey: NewKey) {
  return {
    _type: 'steps',
    _key: newKey(),
    items: [{ _type: 'step', _key: newKey(), instruction: [textBlock(newKey, 'normal')] }],
  };
}

/** Headings with room below each of them. */
export function sections(newKey: NewKey, titles: readonly string[]) {
  return titles.flatMap((title) => [textBlock(newKey, 'h2', title), textBlock(newKey, 'normal')]);
}
