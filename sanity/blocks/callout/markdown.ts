import { inCalloutMarkdown } from '../in-callout/markdown.ts';
import { type Addresses, joinMarkdown, quoted, titleMarkdown, wordsFor } from '../markdown.ts';
import type { Callout } from './read.ts';

/** A callout as a quote with its tone and title in bold. */
export function calloutMarkdown({ tone, title, content }: Callout, addresses: Addresses): string {
  const t = wordsFor(addresses);
  const label = t(`article.tone.${tone}`);
  const head = titleMarkdown(title === '' ? label : t('text.labelled', { label, text: title }));
  return quoted(joinMarkdown([head, inCalloutMarkdown(content, addresses)]));
}
