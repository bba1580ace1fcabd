import { type Addresses, wordsFor } from '../markdown.ts';
import { linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { VideoLink } from './read.ts';

/** A link to the video or what else it is, and on which site that stands. */
export function videoLinkMarkdown({ title, href, kind }: VideoLink, addresses: Addresses): string {
  const t = wordsFor(addresses);
  const host = new URL(href).hostname.replace(/^www\./, '');
  const isVideo = kind === 'video';
  const place = plainMarkdown(t(isVideo ? 'article.videoOn' : 'article.embedOn', { host }));
  const name = title || t(isVideo ? 'article.video' : 'article.embed');
  return `${linkMarkdown(plainMarkdown(name), href)} ${place}`;
}
