import { permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { cachedNotFound } from '#app/cached-not-found.ts';
import { getArticle } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { tagCounts } from '#lib/feedback/count-tags.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { type Body, readBody } from '#lib/portable-text/read-body.ts';
import { findRedirect } from '#lib/redirects/read.ts';
import { articleHref } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';
import { warnOnce } from '#lib/warn-once.ts';

/**
 * The data of an article page, read once for the page and its metadata. An address without an
 * article redirects, or is 404.
 */
export const readArticlePage = cache(async (locale: Locale, slug: string) => {
  const article = await getArticle({ locale, slug: decode(slug) });
  if (article === null) return leave(articleHref(locale, decode(slug)));
  await tagCounts(articleHref(locale, article.slug));
  const site = await getSite({ locale });
  const body = readBody(article.body);
  warnAbout(article.id, body);
  const here = { name: site.name, url: env().siteUrl };
  return { locale, here, article, body, supportLink: site.supportLink };
});

async function leave(path: string): Promise<never> {
  const found = await findRedirect({ path });
  if (found === null) return cachedNotFound();
  return found.permanent ? permanentRedirect(found.to) : redirect(found.to);
}

function warnAbout(id: string, { problems, cut }: Body): void {
  for (const problem of problems) warnOnce(id, problem);
  if (cut) warnOnce(id, 'too long, shown in part');
}

/** Next passes the slug as written in the address. */
function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    // No article has such a slug: the page is 404.
    return slug;
  }
}
