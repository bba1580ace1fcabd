import { type Addresses, joinMarkdown, listMarkdown, titleMarkdown } from '../markdown.ts';
import { nestedMarkdown } from '../nested/markdown.ts';
import type { Step, Steps } from './read.ts';

export function stepsMarkdown({ items }: Steps, addresses: Addresses): string {
  return stepListMarkdown(items, addresses);
}

/** Steps as a numbered list, each with its title in bold. */
export function stepListMarkdown(steps: readonly Step[], addresses: Addresses): string {
  const items = steps.map(({ title, content }) =>
    joinMarkdown([titleMarkdown(title), nestedMarkdown(content, addresses)]),
  );
  return listMarkdown('number', items);
}
