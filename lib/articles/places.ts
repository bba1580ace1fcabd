import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import type { TopicPath } from './types.ts';

/** A topic or category as queries return it. */
type NamedRow = { slug: unknown; title: unknown } | null | undefined;

/** Address and title of a topic or category; null without one of them. */
export function readNamed(row: NamedRow): { slug: string; title: string } | null {
  const slug = readText(row?.slug);
  const title = readText(row?.title);
  return slug === '' || title === '' ? null : { slug, title };
}

/** A topic with the category above it. */
export function readTopicPath(
  row: (NamedRow & { category?: NamedRow }) | null | undefined,
): TopicPath | null {
  const named = readNamed(row);
  return named && { ...named, category: readNamed(row?.category) };
}

/** Each label once, whatever its letters. */
export function readLabels(value: unknown): string[] {
  const labels = (Array.isArray(value) ? value : []).map(readText).filter(Boolean);
  return uniqueBy(labels, (label) => label.toLowerCase());
}
