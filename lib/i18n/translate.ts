import { catalogues } from '#catalogues';
import type { Catalogue, MessageKey } from './catalogue.ts';
import { DEFAULT_LOCALE, type Locale } from './locales.ts';

export type { MessageKey } from './catalogue.ts';

/** All of them on the server; in browsers those that were loaded. */
const known: Readonly<Partial<Record<Locale, Catalogue>>> = catalogues;

export type Translate = {
  /**
   * The sentence of a key with its placeholders filled. `count` chooses the plural form; numbers
   * get the locale's separators.
   */
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** The sentence split at its placeholders, to hold elements. An unknown one stays as written. */
  parts<T>(key: MessageKey, values: Readonly<Record<string, T>>, count?: number): (string | T)[];
};

const translators = new Map<Locale, Translate>();

/**
 * The messages of a locale.
 * @throws in a browser that has not loaded them (`load-messages.ts`).
 */
export function messages(locale: Locale = DEFAULT_LOCALE): Translate {
  const translator = translators.get(locale);
  if (translator) return translator;
  const made = makeTranslate(locale);
  translators.set(locale, made);
  return made;
}

function makeTranslate(locale: Locale): Translate {
  const catalogue = known[locale];
  if (catalogue === undefined) throw new Error(`The messages of ${locale} are not loaded.`);
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);

  const sentence = (key: MessageKey, count: number | undefined): string => {
    const message = catalogue[key];
    if (typeof message === 'string') return message;
    return message[rules.select(count ?? 0)] ?? message.other ?? key;
  };

  const parts = <T>(
    key: MessageKey,
    values: Readonly<Record<string, T>>,
    count?: number,
  ): (string | T)[] =>
    sentence(key, count)
      .split(/(\{\w+\})/)
      .filter((piece) => piece !== '')
      .map((piece) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1];
        const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
        return value === undefined ? piece : value;
      });

  const translate = (
    key: MessageKey,
    values: Readonly<Record<string, string | number>> = {},
  ): string => {
    const count = typeof values.count === 'number' ? values.count : undefined;
    return parts(key, values, count)
      .map((part) => (typeof part === 'number' ? numbers.format(part) : part))
      .join('');
  };

  return Object.assign(translate, { parts });
}
