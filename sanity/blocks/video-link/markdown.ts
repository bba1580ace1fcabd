import { type Addresses, wordsFor } from '../markdown.ts';
import { linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { VideoLink } from './read.ts';

/** A link to the video, and on which site it is. */
export function videoLinkMarkdown({ title, href }: VideoLink, addresses: Addresses): string {
  const t = wordsFor(addresses);
  const host = new URL(href).hostname.replace(/^www\./, '');
  const place = plainMarkdown(t('article.videoOn', { host }));
  return `${linkMarkdown(plainMarkdown(title || t('article.video')), href)} ${place}`;
}
