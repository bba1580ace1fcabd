import { type Addresses, joinMarkdown } from '../markdown.ts';
import { fragment, linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { Figure, FigureLink } from './read.ts';

/** A figure with its caption below. */
export function figureMarkdown(figure: Figure, addresses: Addresses): string {
  const source = addresses.figure(figure);
  const alt = plainMarkdown(figure.alt.replace(/\s+/g, ' '));
  const image = source === null ? '' : `!${linkMarkdown(alt, source)}`;
  const href = figure.link === null ? null : hrefOf(figure.link, addresses);
  const linked = image === '' || href === null ? image : linkMarkdown(image, href);
  return joinMarkdown([linked, plainMarkdown(figure.caption)]);
}

function hrefOf(link: FigureLink, addresses: Addresses): string {
  if ('slug' in link) return addresses.article(link.slug) + fragment(link.anchor);
  return link.href.startsWith('/') ? addresses.siteUrl + link.href : link.href;
}
