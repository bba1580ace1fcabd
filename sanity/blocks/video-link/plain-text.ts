import type { Words } from '../words.ts';
import type { VideoLink } from './read.ts';

export function videoLinkText({ title }: VideoLink): Words[] {
  return [{ text: title }];
}
