import { inCalloutText } from '../in-callout/plain-text.ts';
import type { Words } from '../words.ts';
import type { Callout } from './read.ts';

export function calloutText({ title, content }: Callout): Words[] {
  return [{ text: title }, ...inCalloutText(content)];
}
