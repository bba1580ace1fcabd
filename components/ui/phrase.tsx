import { createElement, Fragment, type ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { type MessageKey, messages } from '#lib/i18n/translate.ts';

/** A message that holds elements, in the language's order. */
export function Phrase({
  locale,
  id,
  values,
  count,
}: {
  locale: Locale;
  id: MessageKey;
  values: Readonly<Record<string, ReactNode>>;
  /** Chooses the plural form. */
  count?: number;
}) {
  // Spread, because the parts have no keys.
  return createElement(Fragment, null, ...messages(locale).parts(id, values, count));
}
