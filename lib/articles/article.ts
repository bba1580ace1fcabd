import { effectOf, instantOf, severityOf } from '#lib/announcements/details.ts';
import type { Notice } from '#lib/announcements/types.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { timeOf } from '#lib/instant.ts';
import { readText, readTextOrNull } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import { warnOnce } from '#lib/warn-once.ts';
import type { ArticleQueryResult } from '#sanity/types.generated.ts';
import { readAuthors } from './authors.ts';
import { readBehind } from './behind.ts';
import { type CardRow, toCard } from './card.ts';
import { isLinkable, listNamed, type Reader, resolveLinks, toTarget } from './links.ts';
import { readLabels, readNamed, readTopicPath } from './places.ts';
import type { Article, ArticleChange } from './types.ts';

type ArticleRow = NonNullable<ArticleQueryResult>;

/** What an article is read with. */
type ArticleReader = Reader & {
  /** Rows of the cards with these ids, in no order; without it none is read. */
  cardRows?: (ids: string[]) => Promise<readonly CardRow[]>;
};

/** Everything that the page of an article shows; missing fields get defaults. */
export async function toArticle(
  row: ArticleRow,
  reader: ArticleReader,
  helpfulCounts: (ids: string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<Article | null> {
  const related = await relatedRows(row, reader);
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
    topic: readTopicPath(row.topic, reader.locale),
    otherTopics: readOtherTopics(row, reader),
    labels: readLabels(row.labels),
    outdated: row.outdated === true,
    behind: readBehind(row),
    related: related.flatMap(({ language, ...one }) => {
      const shown = toCard(one, helpful.get(one._id) ?? 0);
      return shown === null ? [] : { ...shown, ...(language ? { language } : {}) };
    }),
    notices: readNotices(row.notices, reader),
    affects: uniqueBy(
      (Array.isArray(row.affects) ? row.affects : []).flatMap((one) => {
        const target = toTarget(one, reader);
        if (target === null) return [];
        const { type, slug, title, language } = target;
        return { type, slug, title, ...(language === undefined ? {} : { language }) };
      }),
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

/** All announcements that this article's page mentions, visible or not, itself included. */
export function announcementsNamedIn(
  row: ArticleRow,
  locale: string,
): { slug: string; language: string }[] {
  const own = row._type === 'announcement' ? [{ slug: readText(row.slug), language: locale }] : [];
  return uniqueBy(
    [...own, ...listNamed(row, 'announcement')],
    ({ slug, language }) => `${language}/${slug}`,
  );
}

type RelatedRow = CardRow & { language?: Locale };

/** Each in the reader's language where there is one, else in that of its source, and then last. */
async function relatedRows(row: ArticleRow, reader: ArticleReader): Promise<RelatedRow[]> {
  const rows = (Array.isArray(row.related) ? row.related : []).filter((one) => one !== null);
  const targets = rows.flatMap((one): { id: string; row?: CardRow; language?: Locale }[] => {
    if (isLinkable(one, reader)) return [{ id: one._id, row: one }];
    const target = toTarget(one, reader);
    return target?.id === undefined ? [] : [{ id: target.id, language: target.language }];
  });
  const missing = targets.flatMap((target) => (target.row ? [] : target.id));
  const found = missing.length === 0 ? [] : ((await reader.cardRows?.(missing)) ?? []);
  const related = targets.flatMap(({ id, language, row: own }) => {
    const card = own ?? found.find(({ _id }) => _id === id);
    return card === undefined || id === row._id
      ? []
      : { ...card, ...(language ? { language } : {}) };
  });
  const ofOthers = (one: RelatedRow) => Number(one.language !== undefined);
  const ownFirst = related.toSorted((one, other) => ofOthers(one) - ofOthers(other));
  return uniqueBy(ownFirst, ({ _id }) => _id);
}

function readNotices(rows: ArticleRow['notices'], reader: Reader): Notice[] {
  const notices = (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const target = toTarget(row, reader);
    if (target === null) return [];
    const { slug, title, language } = target;
    const severity = severityOf(row.severity);
    const text = language === undefined ? {} : { language };
    return [{ slug, title, severity, ...text, ...effectOf(row, reader.instant) }];
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
    const language = one?.language ?? DEFAULT_LOCALE;
    const isShown = language === locale || language === DEFAULT_LOCALE;
    const path = isShown ? readNamed(one, locale) : null;
    return path === null || path.slug === topic?.slug ? [] : [path];
  });
  return uniqueBy(shown, ({ slug }) => slug);
}
