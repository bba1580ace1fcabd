import type { Words } from '../words.ts';
import type { CodeBlock } from './read.ts';

export function codeBlockText({ filename, code }: CodeBlock): Words[] {
  return [{ text: filename }, { text: code }];
}
