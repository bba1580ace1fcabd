import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { getArticle } from '#lib/articles/read.ts';
import type { Article } from '#lib/articles/types.ts';
import { findElsewhere, hrefIn, listVersions } from '#lib/articles/versions.ts';
import { env } from '#lib/env.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { pictureLook } from '#lib/og/look.ts';
import { type Body, readBody } from '#lib/portable-text/read-body.ts';
import { findRedirect } from '#lib/redirects/read.ts';
import { articleHref, decodeSlug } from '#lib/seo/links.ts';
import { alternatesOf, articleInLanguages } from '#lib/seo/page-languages.ts';
import { getContact } from '#lib/site/contact.ts';
import { getLook } from '#lib/site/look.ts';
import { getSite } from '#lib/site/read.ts';
import { getNeighbours } from '#lib/topics/read-neighbours.ts';
import { warnOnce } from '#lib/warn-once.ts';

/**
 * The data of an article page, read once for the page and its metadata: in the language of the page,
 * or where that has none the text of its source, whose language is `language`. An address without an
 * article redirects, or is 404.
 */
export const readArticlePage = cache(async (locale: Locale, slug: string) => {
  const { article, language } = await readArticle(locale, decodeSlug(slug));
  const [site, look, contact, versions, neighbours] = await Promise.all([
    getSite({ locale }),
    getLook(),
    getContact({ locale }),
    listVersions(article.id),
    getNeighbours({ locale, language, id: article.id }),
  ]);
  const body = readBody(article.body);
  warnAbout(article.id, body);
  const here = { name: site.name, url: env().siteUrl, look: pictureLook(look) };
  const { supportLink, embedHosts, showAuthors } = site;
  const authors = showAuthors === 'hidden' ? [] : article.authors;
  const pages = articleInLanguages(versions.all, versions.isShared);
  const told = versions.told.map((one) => one.locale);
  const alternates = alternatesOf(pages).filter((one) => told.includes(one.locale));
  return {
    ...{ locale, language, here, body, supportLink, embedHosts, showAuthors, contact, pages },
    neighbours,
    article: { ...article, authors },
    // What is shown for want of a translation is no version of its own.
    alternates: language === locale ? alternates : [],
  };
});

async function readArticle(
  locale: Locale,
  slug: string,
): Promise<{ article: Article; language: Locale }> {
  const own = await getArticle({ locale, slug });
  if (own !== null) return { article: own, language: locale };
  const path = articleHref(locale, slug);
  const found = await findRedirect({ path });
  const elsewhere = found === null ? await findElsewhere({ locale, slug }) : null;
  if (elsewhere?.kind === 'moved') return permanentRedirect(articleHref(locale, elsewhere.slug));
  if (elsewhere?.kind === 'source') {
    const { version } = elsewhere;
    const article = await getArticle({ ...version, readers: locale });
    if (article !== null) return { article, language: version.locale };
  }
  if (found !== null) return found.permanent ? permanentRedirect(found.to) : redirect(found.to);
  return leave(locale, articleHref(DEFAULT_LOCALE, slug));
}

/** An old address of the default language leads on in every other one too. */
async function leave(locale: Locale, path: string): Promise<never> {
  const found = locale === DEFAULT_LOCALE ? null : await findRedirect({ path });
  return found === null ? notFound() : redirect(await hrefIn(locale, found.to));
}

function warnAbout(id: string, { problems, cut }: Body): void {
  for (const problem of problems) warnOnce(id, problem);
  if (cut) warnOnce(id, 'too long, shown in part');
}
