import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { fragment } from '../markdown-text.ts';
import type { InternalLinkMark, LinkMark } from './types.ts';

/** A link by address. What must not be linked stays as its words. */
export function ExternalLink({
  locale,
  link,
  children,
}: {
  locale: Locale;
  link: LinkMark;
  children: ReactNode;
}) {
  if (link.href === null) return children;
  if (!link.external) return <a href={link.href}>{children}</a>;
  return (
    <a href={link.href} rel="noopener noreferrer nofollow">
      {children}
      <span className="sr-only"> {messages(locale)('article.otherSite')}</span>
    </a>
  );
}

/** A link to another article of this site. When that article is gone, its words stay. */
export function InternalLink({
  locale,
  link,
  children,
}: {
  locale: Locale;
  link: InternalLinkMark;
  children: ReactNode;
}) {
  if (link.slug === null) return children;
  return <a href={articleHref(locale, link.slug) + fragment(link.anchor)}>{children}</a>;
}
