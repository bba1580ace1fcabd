import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { fragment } from '../markdown-text.ts';
import type { FigureLink } from './read.ts';

/** The link around a picture, which is named by what the picture shows. */
export function FigureLinkView({
  locale,
  link,
  children,
}: {
  locale: Locale;
  link: FigureLink;
  children: ReactNode;
}) {
  if ('slug' in link) {
    return (
      <a className="pictured" href={articleHref(locale, link.slug) + fragment(link.anchor)}>
        {children}
      </a>
    );
  }
  if (!link.external) {
    return (
      <a className="pictured" href={link.href}>
        {children}
      </a>
    );
  }
  return (
    <a className="pictured" href={link.href} rel="noopener noreferrer nofollow">
      {children}
      <span className="sr-only"> {messages(locale)('article.otherSite')}</span>
    </a>
  );
}
