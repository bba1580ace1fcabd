import { cachedNotFound } from '#app/cached-not-found.ts';
import { listArticles } from '#lib/articles/read.ts';
import type { ArticleList } from '#lib/articles/types.ts';
import { NotFound } from '#lib/errors.ts';
import { tagListCounts } from '#lib/feedback/count-tags.ts';

/** One page of a list; 404 beyond the last one. */
export async function readList(address: Parameters<typeof listArticles>[0]): Promise<ArticleList> {
  try {
    const list = await listArticles(address);
    await tagListCounts(address.locale, list);
    return list;
  } catch (error) {
    if (error instanceof NotFound) return cachedNotFound();
    throw error;
  }
}
