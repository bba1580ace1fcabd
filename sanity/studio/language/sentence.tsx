import { createElement, Fragment, type ReactNode } from 'react';
import { tParts } from '#lib/studio-i18n/translate.ts';

/** A sentence that holds elements, in the order of the language. */
export function Sentence({
  text,
  values,
}: {
  /** In English. */
  text: string;
  values: Readonly<Record<string, ReactNode>>;
}) {
  // Spread, because the parts have no keys.
  return createElement(Fragment, null, ...tParts(text, values));
}
