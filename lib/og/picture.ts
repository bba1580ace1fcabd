import { createHash } from 'node:crypto';
import type { ArticleType } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { OWN_LOOK, type PictureLook } from './look.ts';

/** What the picture of an article shows, and so what it is kept by. */
export type PictureFacts = {
  locale: Locale;
  type: ArticleType;
  title: string;
  siteName: string;
  /** Of the site itself where it is left out. */
  look?: PictureLook;
};

/** Raised when pictures are drawn in another way. */
const LOOK = 3;

/** In pixels, as Open Graph's readers expect it. */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** The same for the same picture, whoever asks, in every process. */
export function pictureHash({
  locale,
  type,
  title,
  siteName,
  look = OWN_LOOK,
}: PictureFacts): string {
  return createHash('sha256')
    .update(JSON.stringify([LOOK, locale, type, title, siteName, look]))
    .digest('hex')
    .slice(0, 32);
}

/** The public path of an article's picture; it changes with what the picture shows. */
export function pictureHref(slug: string, facts: PictureFacts): string {
  return `${articleHref(facts.locale, slug)}.png?v=${pictureHash(facts).slice(0, 12)}`;
}
