import { storedFile } from '#lib/assets/file.ts';
import { assetHost } from '#lib/assets/host.ts';
import { picture } from '#lib/assets/picture.ts';
import type { Env } from '#lib/env.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { articleHref } from '#lib/seo/links.ts';
import type { Addresses } from '#sanity/blocks/markdown.ts';
import { articleMarkdown } from './markdown.ts';
import type { Article } from './types.ts';

type Settings = Pick<Env, 'siteUrl' | 'content'>;

/** An article as Markdown with whole addresses: what its page says, for machines. */
export function articleTwin(article: Article, locale: Locale, settings: Settings): string {
  const { siteUrl } = settings;
  const { title, summary, announcement, updatedAt, publishedAt, slug } = article;
  const facts = [
    announcement?.effectiveAt && `Takes effect at ${announcement.effectiveAt}`,
    updatedAt && `Updated on ${updatedAt.slice(0, 10)}`,
    publishedAt && `Published on ${publishedAt.slice(0, 10)}`,
    siteUrl + articleHref(locale, slug),
  ].flatMap((fact) => fact || []);
  const { blocks } = readBody(article.body);
  return articleMarkdown({ title, facts, summary, blocks }, addressesFor(locale, settings));
}

/** Where the links and pictures of articles lead, as whole addresses. */
function addressesFor(locale: Locale, { siteUrl, content }: Settings): Addresses {
  const assets = assetHost(content);
  const whole = (address: string | undefined) =>
    address === undefined ? null : new URL(address, siteUrl).href;
  return {
    siteUrl,
    article: (slug) => siteUrl + articleHref(locale, slug),
    figure: ({ assetId, crop }) => whole(picture(assets, assetId, crop)?.src),
    attachment: ({ assetId }) => whole(storedFile(assets, assetId)?.href),
  };
}
