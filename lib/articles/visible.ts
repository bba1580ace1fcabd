import { isVisibleAt } from '#lib/announcements/window.ts';
import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { listTag, TIME_OF_LISTS, tagIn } from '#sanity/client/tags.ts';
import { articleDatesQuery, articleSlugsQuery } from '#sanity/queries/articles.ts';
import { type DatedRow, dateOf } from './by-date.ts';
import { ARTICLE_TYPES } from './constants.ts';

/**
 * The articles that search engines and language models may list, without those that editors keep
 * from them; with when their meaning last changed, ISO 8601.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listIndexed({
  locale,
}: {
  locale: string;
}): Promise<{ id: string; slug: string; type: string; changedAt: string | null }[]> {
  return (await listVisible(locale)).filter(({ noIndex }) => !noIndex);
}

function changedAtOf(row: DatedRow | undefined, instant: Date): string | null {
  if (row === undefined) return null;
  const time = dateOf(row, 'updatedAt', instant) ?? dateOf(row, 'publishedAt', instant);
  return time === null ? null : new Date(time).toISOString();
}

/**
 * Every article with a page, each address once.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listVisible(locale: string) {
  const params = { types: ARTICLE_TYPES, locale };
  const tags = [listTag('all', locale)];
  const [rows, dates] = await Promise.all([
    fetchContent({ query: articleSlugsQuery, params, tags }),
    fetchContent({ query: articleDatesQuery, params, tags }),
    tagPage([tagIn(TIME_OF_LISTS, locale)]),
  ]);
  const instant = drawnAsOf();
  const datesOf = new Map(dates.map((row) => [row._id, row]));
  const isShown = (row: (typeof rows)[number]) =>
    row._type !== 'announcement' || isVisibleAt(row, instant);
  const shown = rows.filter(isShown).map((row) => ({
    id: row._id,
    type: row._type,
    slug: readText(row.slug),
    changedAt: changedAtOf(datesOf.get(row._id), instant),
    noIndex: row.noIndex === true,
  }));
  return uniqueBy(shown, ({ slug }) => slug).filter(({ slug }) => slug !== '');
}
