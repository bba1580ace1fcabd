import { createElement, Fragment, type ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { type MessageKey, messages } from '#lib/i18n/translate.ts';

/** A sentence of the interface that holds elements; the language decides where they stand in it. */
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
  // Spread, because the parts of a sentence have no identity that could serve as a key.
  return createElement(Fragment, null, ...messages(locale).parts(id, values, count));
}
