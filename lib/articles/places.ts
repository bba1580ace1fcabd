import { otherLanguage } from '#lib/i18n/language.ts';
import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import type { NamedPlace, TopicPath } from './types.ts';

/** A topic or category as queries return it. */
type NamedRow = { slug: unknown; title: unknown; wordsIn?: unknown } | null | undefined;

/** Address and title of a topic or category as readers see it; null without one of them. */
export function readNamed(row: NamedRow, readers: string): NamedPlace | null {
  const slug = readText(row?.slug);
  const title = readText(row?.title);
  if (slug === '' || title === '') return null;
  return { slug, title, ...otherLanguage(readers, row?.wordsIn) };
}

/** A topic with the category above it. */
export function readTopicPath(
  row: (NamedRow & { category?: NamedRow }) | null | undefined,
  readers: string,
): TopicPath | null {
  const named = readNamed(row, readers);
  return named && { ...named, category: readNamed(row?.category, readers) };
}

/** Each label once, whatever its letters. */
export function readLabels(value: unknown): string[] {
  const labels = (Array.isArray(value) ? value : []).map(readText).filter(Boolean);
  return uniqueBy(labels, (label) => label.toLowerCase());
}
