/** What stands behind the name of a tag: `title="A" {.warning} go`. */
export type Attributes = {
  named: ReadonlyMap<string, string>;
  /** Words without a name, in their order. */
  words: readonly string[];
  classes: readonly string[];
};

const ONE =
  /([\w:@-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]?([^}"'`]*)["'`]?\s*\}|([^\s"'{}]+))|"([^"]*)"|'([^']*)'|\.([\w-]+)|([^\s"'{}]+)/g;

export function readAttributes(text: string): Attributes {
  const named = new Map<string, string>();
  const words: string[] = [];
  const classes: string[] = [];
  for (const [, name, ...values] of text.replace(/^\{|\}$/g, '').matchAll(ONE)) {
    const [double, single, braces, bare, quoted, alsoQuoted, dotted, word] = values;
    if (name !== undefined) named.set(name.toLowerCase(), double ?? single ?? braces ?? bare ?? '');
    else if (dotted !== undefined) classes.push(dotted);
    else words.push(quoted ?? alsoQuoted ?? word ?? '');
  }
  return { named, words, classes };
}

/** The first of some names that has a value. */
export function attributeIn({ named }: Attributes, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = named.get(name)?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
