import { articleTwin } from '#lib/articles/twin.ts';
import type { Article } from '#lib/articles/types.ts';
import type { Env } from '#lib/env.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { articleHref } from '#lib/seo/links.ts';
import type { ArticleAnswer } from './schemas.ts';

/** An article as `/api/articles/<slug>` gives it. */
export function articleAnswer(
  article: Article,
  locale: Locale,
  settings: Pick<Env, 'siteUrl' | 'content'>,
): ArticleAnswer {
  const { id, slug, type, title, snippet, publishedAt, updatedAt, helpful } = article;
  const { topic, otherTopics, labels, outdated, author, authors } = article;
  const { changes, notices, affects, related, announcement } = article;
  const url = settings.siteUrl + articleHref(locale, slug);
  return {
    ...{ id, slug, type, title, snippet, publishedAt, updatedAt, helpful },
    ...(announcement === undefined ? {} : { announcement }),
    language: locale,
    url,
    markdownUrl: `${url}.md`,
    topic,
    otherTopics,
    labels,
    outdated,
    author,
    authors: authors.map(({ id: person, name, role, url: page }) => ({
      id: person,
      name,
      role,
      url: page,
    })),
    headings: listHeadings(readBody(article.body).blocks).map((heading) => ({
      id: heading.id,
      text: heading.text,
      level: heading.level,
    })),
    changes,
    notices,
    affects,
    related,
    markdown: articleTwin(article, locale, settings),
  };
}
