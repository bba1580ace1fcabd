import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Sort } from '#lib/articles/constants.ts';
import { NotFound } from '#lib/errors.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { getTopic } from '#lib/topics/read.ts';
import type { TopicPage } from '#lib/topics/types.ts';

/** One page of a topic, read once for the page and its head; a 404 where there is none. */
export const readTopic = cache(
  async (locale: Locale, slug: string, sort: Sort, page: number): Promise<TopicPage> => {
    try {
      return (await getTopic({ locale, slug, sort, page })) ?? notFound();
    } catch (error) {
      if (error instanceof NotFound) return notFound();
      throw error;
    }
  },
);
