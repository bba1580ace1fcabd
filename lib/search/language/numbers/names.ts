/** A regular expression that takes any of some words, longest first, at the same place. */
export function anyOf(words: Iterable<string>): string {
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}

/** Something that a language has once, made when it is first asked for. */
export function onceForLanguage<Value>(make: (code: string) => Value): (code: string) => Value {
  const made = new Map<string, Value>();
  return (code) => {
    let value = made.get(code);
    if (value === undefined) {
      value = make(code);
      made.set(code, value);
    }
    return value;
  };
}
