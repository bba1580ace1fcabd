import { effectOf, instantOf, severityOf } from '#lib/announcements/details.ts';
import type { Notice } from '#lib/announcements/types.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { timeOf } from '#lib/instant.ts';
import { readText, readTextOrNull } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import { warnOnce } from '#lib/warn-once.ts';
import type { ArticleQueryResult } from '#sanity/types.generated.ts';
import { readAuthors } from './authors.ts';
import { toCard } from './card.ts';
import { isLinkable, listNamed, type Reader, resolveLinks, toTarget } from './links.ts';
import { readLabels, readNamed, readTopicPath } from './places.ts';
import type { Article, ArticleChange } from './types.ts';

type ArticleRow = NonNullable<ArticleQueryResult>;

/** Everything that the page of an article shows; missing fields get defaults. */
export async function toArticle(
  row: ArticleRow,
  reader: Reader,
  helpfulCounts: (ids: string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<Article | null> {
  const related = uniqueBy(
    (Array.isArray(row.related) ? row.related : []).filter(
      (one) => one !== null && one._id !== row._id && isLinkable(one, reader),
    ),
    ({ _id }) => _id,
  );
  const helpful = await helpfulCounts([row._id, ...related.map((one) => one._id)]);
  const card = toCard(row, helpful.get(row._id) ?? 0);
  if (card === null) return null;
  if (!Array.isArray(row.body)) warnOnce(row._id, 'has no text');
  return {
    ...card,
    rev: readText(row._rev),
    revisedAt: instantOf(row._updatedAt),
    summary: card.snippet,
    body: resolveLinks(row.body, reader),
    topic: readTopicPath(row.topic),
    otherTopics: readOtherTopics(row, reader),
    labels: readLabels(row.labels),
    outdated: row.outdated === true,
    related: related.flatMap((one) => toCard(one, helpful.get(one._id) ?? 0) ?? []),
    notices: readNotices(row.notices, reader),
    affects: uniqueBy(
      (Array.isArray(row.affects) ? row.affects : []).flatMap((one) => toTarget(one, reader) ?? []),
      ({ slug }) => slug,
    ),
    zone: readTextOrNull(row.zone),
    author: readTextOrNull(row.author),
    authors: readAuthors(row.authors),
    changes: readChanges(row.changes),
    reviewAt: readTextOrNull(row.reviewAt),
    seo: {
      title: readTextOrNull(row.seo?.title),
      description: readTextOrNull(row.seo?.description),
      noIndex: row.seo?.noIndex === true,
    },
  };
}

/** Slugs of all announcements that this article's page mentions, visible or not. */
export function announcementsNamedIn(row: ArticleRow): string[] {
  const own = row._type === 'announcement' ? [readText(row.slug)] : [];
  return [...new Set([...own, ...listNamed(row, 'announcement')])];
}

function readNotices(rows: ArticleRow['notices'], reader: Reader): Notice[] {
  const notices = (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const target = toTarget(row, reader);
    if (target === null) return [];
    const { slug, title } = target;
    const severity = severityOf(row.severity);
    return [{ slug, title, severity, ...effectOf(row, reader.instant) }];
  });
  return uniqueBy(notices, ({ slug }) => slug);
}

/** Without entries that lack a note or an instant. */
function readChanges(changes: ArticleRow['changes']): ArticleChange[] {
  const lines = (Array.isArray(changes) ? changes : []).flatMap((line) => {
    const at = timeOf(line?.at);
    const note = readText(line?.note);
    return at === null || note === '' ? [] : { at: new Date(at).toISOString(), note };
  });
  const sorted = lines.sort((one, other) => other.at.localeCompare(one.at));
  return uniqueBy(sorted, ({ at, note }) => `${at} ${note}`);
}

function readOtherTopics({ topic, otherTopics }: ArticleRow, { locale }: Reader) {
  const shown = (Array.isArray(otherTopics) ? otherTopics : []).flatMap((one) => {
    const path = (one?.language ?? DEFAULT_LOCALE) === locale ? readNamed(one) : null;
    return path === null || path.slug === topic?.slug ? [] : [path];
  });
  return uniqueBy(shown, ({ slug }) => slug);
}
