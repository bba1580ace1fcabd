import { nestedText } from '../nested/plain-text.ts';
import type { Words } from '../words.ts';
import type { Callout } from './read.ts';

export function calloutText({ title, content }: Callout): Words[] {
  return [{ text: title }, ...nestedText(content)];
}
