import type { ReactNode } from 'react';
import { AnnouncementDetails } from '#components/announcement/announcement-details.tsx';
import { Notices } from '#components/announcement/notices.tsx';
import { type EditAttributes, noEditAttributes } from '#components/drafts/edit-attributes.ts';
import { Behind } from '#components/language/behind.tsx';
import { Untranslated } from '#components/language/untranslated.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { Day } from '#components/ui/day.tsx';
import { Phrase } from '#components/ui/phrase.tsx';
import { tabOfType } from '#lib/articles/constants.ts';
import type { NamedPlace } from '#lib/articles/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { categoryHref, homeHref, listHref, topicHref } from '#lib/seo/links.ts';
import type { ArticleDetails } from './article-details.ts';
import { Changes } from './changes.tsx';

/** Breadcrumb, title, dates and reading time. */
export function ArticleHeader({
  locale,
  language,
  article,
  minutes,
  editAttributes = noEditAttributes,
  children,
}: {
  locale: Locale;
  /** Of the title and the notes on changes. */
  language: Locale;
  article: ArticleDetails;
  /** Reading time in minutes. */
  minutes: number;
  editAttributes?: EditAttributes;
  /** Who wrote it. */
  children?: ReactNode;
}) {
  const t = messages(locale);
  const { updatedAt, publishedAt } = article;
  return (
    <header className="article-head">
      <Breadcrumb
        locale={locale}
        steps={articlePath(locale, article).map(({ name, ...step }) => ({ label: name, ...step }))}
      />
      {language === locale ? null : <Untranslated locale={locale} language={language} />}
      {article.behind ? <Behind locale={locale} original={article.behind} /> : null}
      <h1
        dir={textDirection(article.title)}
        {...languageWithin(locale, language)}
        {...editAttributes('title')}
      >
        {article.title}
      </h1>
      <p className="facts">
        {updatedAt === null ? null : (
          <b>
            <Phrase
              locale={locale}
              id="article.updatedOn"
              values={{ date: <Day locale={locale} instant={updatedAt} /> }}
            />
          </b>
        )}
        {publishedAt === null ? null : (
          <span>
            <Phrase
              locale={locale}
              id="article.publishedOn"
              values={{ date: <Day locale={locale} instant={publishedAt} /> }}
            />
          </span>
        )}
        <span>{t('article.minutes', { count: minutes })}</span>
      </p>
      {children}
      {article.outdated ? (
        <p role="note" className="outdated">
          {t('article.outdated')}
        </p>
      ) : null}
      <Changes locale={locale} language={language} changes={article.changes} />
      {article.announcement ? (
        <AnnouncementDetails
          locale={locale}
          slug={article.slug}
          details={article.announcement}
          zone={article.zone}
          affects={article.affects}
        />
      ) : null}
      <Notices locale={locale} notices={article.notices} />
    </header>
  );
}

/** The pages above an article: the start page, then its category and topic or the list of its type. */
export function articlePath(
  locale: Locale,
  article: Pick<ArticleDetails, 'type' | 'topic'>,
): { name: string; href: string; language?: Locale | undefined }[] {
  const t = messages(locale);
  const tab = tabOfType(article.type);
  const home = { name: t('breadcrumb.home'), href: homeHref(locale) };
  const { topic } = article;
  if (topic === null) return [home, { name: t(`tab.${tab}`), href: listHref(locale, { tab }) }];
  const step = ({ title, slug, language }: NamedPlace, hrefOf: typeof topicHref) => {
    return { name: title, href: hrefOf(locale, slug), language };
  };
  const { category } = topic;
  const above = category === null ? [] : [step(category, categoryHref)];
  return [home, ...above, step(topic, topicHref)];
}
