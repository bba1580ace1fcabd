import { linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { VideoLink } from './read.ts';

export function videoLinkMarkdown({ title, href }: VideoLink): string {
  return linkMarkdown(plainMarkdown(title || href), href);
}
