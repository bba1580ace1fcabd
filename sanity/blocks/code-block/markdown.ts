import { joinMarkdown, titleMarkdown } from '../markdown.ts';
import { longestRun } from '../markdown-text.ts';
import type { CodeBlock } from './read.ts';

/** Code below its name or, without one, its language, in a fence longer than any that it holds. */
export function codeBlockMarkdown({ filename, language, code }: CodeBlock): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  const name = language.replace(/[^\p{L}\p{N}+#.-]/gu, '');
  return joinMarkdown([titleMarkdown(filename || language), `${fence}${name}\n${code}\n${fence}`]);
}
