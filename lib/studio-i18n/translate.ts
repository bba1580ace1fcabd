/** A sentence in a language, or one for each plural category. Placeholders are written `{name}`. */
type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The Studio's own sentences in one language, by the English one. */
export type StudioCatalogue = Readonly<Record<string, Message>>;

type Values = Readonly<Record<string, string | number>>;

let current: { language: string; catalogue: StudioCatalogue } = {
  language: 'en-US',
  catalogue: {},
};

/**
 * Sets the language of the Studio. Only before its modules are evaluated: types of a schema are
 * made once, and Sanity has no titles in several languages.
 */
export function setStudioLanguage(language: string, catalogue: StudioCatalogue): void {
  current = { language, catalogue };
}

/** The language in which the Studio was loaded, as Sanity names it: `en-US`, `de-DE`. */
export function studioLanguage(): string {
  return current.language;
}

/** The language of dates: days stand before months in English too, with 24 hours. */
export function dateLanguage(): string {
  return current.language === 'en-US' ? 'en-GB' : current.language;
}

/**
 * A sentence of the Studio in its language, or as it is where that has none. Numbers get the
 * separators of the language.
 */
export function t(english: string, values: Values = {}): string {
  return joined(tParts(english, values));
}

/** The same with the form of the plural that `count` asks for; it is known by the one for many. */
export function tCount(count: number, one: string, many: string, values: Values = {}): string {
  return joined(tParts(count === 1 ? one : many, { count, ...values }, { count, many }));
}

/** A sentence split at its placeholders, to hold elements. */
export function tParts<Value>(
  english: string,
  values: Readonly<Record<string, Value>>,
  plural?: { count: number; many: string },
): (string | Value)[] {
  return sentence(english, plural)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
      return value === undefined ? piece : value;
    });
}

/** The beginning of a sentence inside another one. German keeps the capitals of its nouns. */
export function inSentence(text: string): string {
  return current.language.startsWith('de')
    ? text
    : text.charAt(0).toLocaleLowerCase(current.language) + text.slice(1);
}

function joined(parts: readonly (string | number)[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? part.toLocaleString(current.language) : part))
    .join('');
}

function sentence(english: string, plural?: { count: number; many: string }): string {
  const message = current.catalogue[plural?.many ?? english];
  if (message === undefined || typeof message === 'string') return message ?? english;
  const form = new Intl.PluralRules(current.language).select(plural?.count ?? 0);
  return message[form] ?? message.other ?? english;
}
