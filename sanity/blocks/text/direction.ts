import { textDirection } from '#lib/i18n/text-direction.ts';

/** The direction of a block by its own words. */
export function blockDirection({ children }: { children?: readonly object[] }): 'rtl' | 'auto' {
  const texts = (children ?? []).map((span) => ('text' in span ? String(span.text) : ''));
  return textDirection(texts.join(' '));
}
