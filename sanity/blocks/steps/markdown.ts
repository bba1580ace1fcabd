import { type Addresses, escaped } from '../markdown.ts';
import { nestedMarkdown } from '../nested/markdown.ts';
import type { Step, Steps } from './read.ts';

export function stepsMarkdown({ items }: Steps, addresses: Addresses): string {
  return stepListMarkdown(items, addresses);
}

/** Steps as a numbered list, each with its title in bold. */
export function stepListMarkdown(steps: readonly Step[], addresses: Addresses): string {
  return steps
    .map(({ title, content }, index) => {
      const mark = `${index + 1}. `;
      const text = [title && `**${escaped(title)}**`, nestedMarkdown(content, addresses)]
        .filter(Boolean)
        .join('\n\n');
      return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}
