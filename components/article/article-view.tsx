import type { ReactNode } from 'react';
import { type EditAttributes, noEditAttributes } from '#components/drafts/edit-attributes.ts';
import { PortableText } from '#components/portable-text/portable-text.tsx';
import type { AssetHost } from '#lib/assets/host.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { listHeadings } from '#lib/portable-text/headings.ts';
import type { Body } from '#lib/portable-text/read-body.ts';
import { readingMinutes } from '#lib/portable-text/reading-time.ts';
import type { Contact as ContactDetails } from '#lib/site/contact.ts';
import type { Neighbours } from '#lib/topics/types.ts';
import './article.css';
import type { ArticleDetails } from './article-details.ts';
import { ArticleHeader } from './article-header.tsx';
import { Authors } from './authors.tsx';
import { Contact } from './contact.tsx';
import { Contents } from './contents.tsx';
import { OtherTopics } from './other-topics.tsx';
import { RelatedArticles } from './related-articles.tsx';
import { TopicNeighbours } from './topic-neighbours.tsx';

/** An article page's content. */
export function ArticleView({
  locale,
  language = locale,
  article,
  body,
  assets,
  supportLink,
  authorsAt = 'end',
  contact = null,
  neighbours = null,
  embedHosts = [],
  editAttributes = noEditAttributes,
  children,
}: {
  locale: Locale;
  /** Of the text, where the page's language has none. */
  language?: Locale;
  article: ArticleDetails;
  body: Body;
  assets: AssetHost;
  supportLink: { label: string; url: string; language?: Locale } | null;
  /** Where it says who wrote the article. */
  authorsAt?: 'hidden' | 'top' | 'end';
  contact?: ContactDetails | null;
  /** What stands beside it in its topic. */
  neighbours?: Neighbours | null;
  /** Hosts whose players the page may show. */
  embedHosts?: readonly string[];
  /** Names the field that each part shows, in a preview. */
  editAttributes?: EditAttributes;
  /** The vote box. */
  children?: ReactNode;
}) {
  const t = messages(locale);
  const text = languageWithin(locale, language);
  const headings = listHeadings(body.blocks);
  const authors = <Authors locale={locale} authors={article.authors} assets={assets} />;
  return (
    <article className="article">
      <ArticleHeader
        locale={locale}
        article={article}
        language={language}
        minutes={readingMinutes(body.blocks)}
        editAttributes={editAttributes}
      >
        {authorsAt === 'top' ? authors : null}
      </ArticleHeader>
      <Contents locale={locale} language={language} headings={headings} />
      <div
        className="prose"
        data-copied={messages(language)('article.copied')}
        {...text}
        {...editAttributes('body')}
      >
        {body.blocks.every((block) => block._type === 'unknown') ? (
          <p dir={textDirection(article.summary)}>
            {article.summary || messages(language)('article.empty')}
          </p>
        ) : null}
        <PortableText
          locale={language}
          assets={assets}
          blocks={body.blocks}
          headings={headings}
          embedHosts={embedHosts}
        />
        {body.cut ? <p>{messages(language)('article.cut')}</p> : null}
      </div>
      <footer className="article-end">
        <OtherTopics locale={locale} topics={article.otherTopics} />
        {authorsAt === 'end' ? authors : null}
        {article.author ? (
          <p dir="auto">{t('article.author', { author: article.author })}</p>
        ) : null}
        {children}
        <Contact locale={locale} link={supportLink} details={contact} />
      </footer>
      {article.topic && neighbours ? (
        <TopicNeighbours locale={locale} topic={article.topic} neighbours={neighbours} />
      ) : null}
      <RelatedArticles locale={locale} articles={article.related} />
    </article>
  );
}
