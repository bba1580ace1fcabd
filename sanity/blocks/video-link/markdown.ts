import { escaped, linkAddress } from '../markdown.ts';
import type { VideoLink } from './read.ts';

export function videoLinkMarkdown({ title, href }: VideoLink): string {
  return `[${escaped(title || href)}](${linkAddress(href)})`;
}
