import { inStepMarkdown } from '../in-step/markdown.ts';
import { type Addresses, joinMarkdown, listMarkdown } from '../markdown.ts';
import { settled } from '../markdown-text.ts';
import { spansMarkdown } from '../text/span-markdown.ts';
import type { TextBlock } from '../text/types.ts';
import type { Step, Steps } from './read.ts';

export function stepsMarkdown({ items }: Steps, addresses: Addresses): string {
  return stepListMarkdown(items, addresses);
}

/** Steps as a numbered list, each with its instruction in bold. */
export function stepListMarkdown(steps: readonly Step[], addresses: Addresses): string {
  const items = steps.map(({ instruction, content }) =>
    joinMarkdown([
      instruction === null ? '' : instructionMarkdown(instruction, addresses),
      inStepMarkdown(content, addresses),
    ]),
  );
  return listMarkdown('number', items);
}

function instructionMarkdown({ children, markDefs }: TextBlock, addresses: Addresses): string {
  const strong = children.map((child) =>
    child._type === 'span' ? { ...child, marks: [...new Set([...child.marks, 'strong'])] } : child,
  );
  return settled(spansMarkdown(strong, markDefs, addresses));
}
