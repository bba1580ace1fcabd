import type { SanityClient } from 'sanity';
import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { pathOf } from '../publish/paths.ts';

/** A page to which readers can be sent. */
export type Target = { id: string; type: string; title: string; path: string };

type TargetRow = {
  _id: string;
  _type: string;
  title: string | null;
  slug: unknown;
  language: string | null;
};

const MAX_FOUND = 20;

const TARGETS = `*[
  _type in $types && defined(slug.current) && _id != $id && ($words == "" || title match $words)
] | order(title asc)[0...$size]{_id, _type, title, slug, language}`;

/**
 * Published pages of the same kind whose titles hold the words that were typed so far.
 * @param type of the document that goes: readers of a topic are sent to a topic.
 */
export async function findTargets(
  client: SanityClient,
  { id, type, query }: { id: string; type: string; query: string },
): Promise<Target[]> {
  const words = query.match(/[\p{L}\p{N}]+/gu)?.map((word) => `${word}*`) ?? [];
  const rows = await client
    .withConfig({ perspective: 'published', useCdn: false })
    .fetch<TargetRow[]>(
      TARGETS,
      {
        types: isArticleType(type) ? [...ARTICLE_TYPES] : [type],
        id,
        words: words.join(' '),
        size: MAX_FOUND,
      },
      { tag: 'find-target' },
    );
  return rows.flatMap((row) => {
    const path = pathOf(row);
    if (path === null) return [];
    return [{ id: row._id, type: row._type, title: row.title?.trim() || t('Untitled'), path }];
  });
}
