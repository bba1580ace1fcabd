import { type AnnouncementRow, detailsOf } from '#lib/announcements/details.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { dateOf } from './by-date.ts';
import { isArticleType } from './constants.ts';
import type { ArticleCard } from './types.ts';

/** An article as queries return it. Datasets hold more than the schema allows: all is unknown. */
export type CardRow = AnnouncementRow & {
  _id: string;
  _type: string;
  slug: unknown;
  title: unknown;
  summary: unknown;
  publishedAt: unknown;
  updatedAt: unknown;
};

/** Characters in a list; the form allows fewer, imports may have more. */
const MAX_LETTERS = { title: 300, snippet: 600 };

/** The card of an article; null when it has no address. Missing fields are logged. */
export function toCard(row: CardRow, helpful: number): ArticleCard | null {
  const { _id: id, _type: type } = row;
  const instant = drawnAsOf();
  const slug = readText(row.slug);
  if (slug === '' || !isArticleType(type)) {
    warnOnce(id, 'has no address');
    return null;
  }
  const title = capped(readText(row.title), MAX_LETTERS.title);
  if (title === '') warnOnce(id, 'has no title');
  const snippet = capped(readText(row.summary), MAX_LETTERS.snippet);
  if (snippet === '') warnOnce(id, 'has no summary');
  return {
    id,
    slug,
    type,
    title: title === '' ? UNTITLED : title,
    snippet,
    publishedAt: isoOf(dateOf(row, 'publishedAt', instant)),
    updatedAt: isoOf(dateOf(row, 'updatedAt', instant)),
    helpful,
    ...(type === 'announcement' ? { announcement: detailsOf(row, instant) } : {}),
  };
}

/** A text cut at a length, never inside a surrogate pair. */
function capped(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return `${text
    .slice(0, letters)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}

function isoOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
