import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Sort, Tab } from '#lib/articles/constants.ts';
import { listArticles } from '#lib/articles/read.ts';
import type { ArticleList } from '#lib/articles/types.ts';
import { NotFound } from '#lib/errors.ts';

/** One page of a list, read once for the page and its head; a 404 beyond the last one. */
export const readList = cache(
  async (locale: string, tab: Tab, sort: Sort, page: number): Promise<ArticleList> => {
    try {
      return await listArticles({ locale, tab, sort, page });
    } catch (error) {
      if (error instanceof NotFound) return notFound();
      throw error;
    }
  },
);
