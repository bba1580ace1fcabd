import { isArticleType } from '#lib/articles/constants.ts';
import type { SiteEntry } from '#lib/site-index/entry.ts';
import { articleTag } from '#sanity/client/tags.ts';

/** An article that has a page. */
export type Addressed = SiteEntry & { slug: string };

export function isAddressed(entry: SiteEntry): entry is Addressed {
  return isArticleType(entry.type) && entry.slug !== null;
}

/** The tag of its page. */
export function tagOf({ slug, language }: Addressed): string {
  return articleTag(slug, language);
}
