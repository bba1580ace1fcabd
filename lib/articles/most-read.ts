import { now } from '#lib/clock.ts';
import { currentCounts, feedbackStore } from '#lib/feedback/read.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { log } from '#lib/log.ts';
import { listVisible } from './visible.ts';

/** Views of so many days count. */
const DAYS = 28;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Articles whose pages a build draws, in all languages; the others are drawn behind readers. */
const MAX_BUILT = 500;

export type ArticlePlace = { locale: Locale; slug: string };

/**
 * The place of every article in every language, the most read lately first; of those read as often
 * the one that more found helpful, then the one that changed last.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listMostRead(): Promise<ArticlePlace[]> {
  const [views, helpful] = await Promise.all([recentViews(), currentCounts()]);
  const lists = await Promise.all(
    LOCALES.map(async (locale) => (await listVisible(locale)).map((one) => ({ ...one, locale }))),
  );
  return lists
    .flat()
    .map(({ id, locale, slug, changedAt }) => ({
      locale,
      slug,
      keys: [views.get(id) ?? 0, helpful.get(id) ?? 0, Date.parse(changedAt ?? '') || 0],
    }))
    .sort((one, other) => compare(other.keys, one.keys))
    .map(({ locale, slug }) => ({ locale, slug }));
}

/**
 * The slugs of a language whose pages a build draws.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function slugsToBuild(locale: Locale): Promise<string[]> {
  const built = (await listMostRead()).slice(0, MAX_BUILT);
  return built.filter((one) => one.locale === locale).map(({ slug }) => slug);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** None when they cannot be read: the order is not worth a failure. */
async function recentViews(): Promise<Map<string, number>> {
  const today = now();
  const day = (instant: Date) => instant.toISOString().slice(0, 10);
  const range = { from: day(new Date(today.getTime() - DAYS * DAY_MS)), to: day(today) };
  try {
    const rows = await (await feedbackStore()).viewsByArticle(range);
    return new Map(rows.map(({ articleId, views }) => [articleId, views]));
  } catch (error) {
    log('feedback').warn({ err: error }, 'The most read articles are not known.');
    return new Map();
  }
}
