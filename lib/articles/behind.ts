import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import type { ArticleQueryResult } from '#sanity/types.generated.ts';

type Row = Pick<NonNullable<ArticleQueryResult>, '_id' | 'madeFrom' | 'original'>;

/**
 * The original of a translation that still has steps or amounts which the original has no more, as
 * an editor judged; null for all others.
 */
export function readBehind({
  _id,
  madeFrom,
  original,
}: Row): { language: Locale; slug: string } | null {
  const { _id: originalId, slug, language } = original?.article ?? {};
  if (originalId === _id || !slug || !isLocale(language)) return null;
  const sources = new Map((madeFrom ?? []).map((one) => [one.path, one.source]));
  const isBehind = (original?.judgements ?? []).some(
    ({ path, text }) => sources.has(path) && sources.get(path) !== text,
  );
  return isBehind ? { language, slug } : null;
}
