import { stepBlockMarkdown } from '../generated/step-markdown.generated.ts';
import type { Addresses } from '../markdown.ts';
import { flowMarkdown } from '../text/markdown.ts';
import type { TextBlock } from '../text/types.ts';
import type { InStep, StepBlocks } from './read.ts';

type Writers = {
  [Type in keyof StepBlocks]: (block: StepBlocks[Type], addresses: Addresses) => string;
};
const writers: Writers = stepBlockMarkdown;

/** The Markdown of what a step holds. */
export function inStepMarkdown(blocks: readonly InStep[], addresses: Addresses): string {
  return flowMarkdown<Exclude<InStep, TextBlock>>(blocks, addresses, (block) =>
    markdownOfType(block._type, block, addresses),
  );
}

function markdownOfType<Type extends keyof StepBlocks>(
  type: Type,
  block: StepBlocks[Type],
  addresses: Addresses,
): string {
  return writers[type](block, addresses);
}
