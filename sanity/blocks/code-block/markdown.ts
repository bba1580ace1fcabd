import { longestRun } from '../markdown.ts';
import type { CodeBlock } from './read.ts';

/** Code in a fence longer than any that it holds. */
export function codeBlockMarkdown({ language, code }: CodeBlock): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}
