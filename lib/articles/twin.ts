import { storedFile } from '#lib/assets/file.ts';
import { assetHost } from '#lib/assets/host.ts';
import { picture } from '#lib/assets/picture.ts';
import type { Env } from '#lib/env.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { articleHref } from '#lib/seo/links.ts';
import { directive } from '#lib/seo/page-twins.ts';
import type { Addresses } from '#sanity/blocks/markdown.ts';
import { articleMarkdown } from './markdown.ts';
import { footParts, headParts } from './twin-parts.ts';
import type { Article } from './types.ts';

type Settings = Pick<Env, 'siteUrl' | 'content'>;

/** An article as Markdown with whole addresses: what its page says, for machines. */
export function articleTwin(article: Article, locale: Locale, settings: Settings): string {
  const { siteUrl } = settings;
  const t = messages(locale);
  const { title, summary, announcement, updatedAt, publishedAt, slug, topic } = article;
  const facts = [
    topic && [topic.category?.title, topic.title].filter(Boolean).join(' / '),
    announcement?.effectiveAt && t('markdown.effective', { instant: announcement.effectiveAt }),
    updatedAt && t('article.updatedOn', { date: updatedAt.slice(0, 10) }),
    publishedAt && t('article.publishedOn', { date: publishedAt.slice(0, 10) }),
    siteUrl + articleHref(locale, slug),
  ].flatMap((fact) => fact || []);
  const { blocks } = readBody(article.body);
  const addresses = addressesFor(locale, settings);
  return articleMarkdown(
    {
      ...{ title, facts, summary, blocks },
      before: [directive(siteUrl, locale), ...headParts(article, addresses)],
      after: footParts(article, addresses),
    },
    addresses,
  );
}

/** Where the links and pictures of articles lead, as whole addresses. */
export function addressesFor(locale: Locale, { siteUrl, content }: Settings): Addresses {
  const assets = assetHost(content);
  const whole = (address: string | undefined) =>
    address === undefined ? null : new URL(address, siteUrl).href;
  return {
    locale,
    siteUrl,
    article: (slug) => siteUrl + articleHref(locale, slug),
    figure: ({ assetId, crop }) => whole(picture(assets, assetId, crop)?.src),
    attachment: ({ assetId }) => whole(storedFile(assets, assetId)?.href),
  };
}
