import { calloutBlockMarkdown } from '../generated/callout-markdown.generated.ts';
import type { Addresses } from '../markdown.ts';
import { flowMarkdown } from '../text/markdown.ts';
import type { TextBlock } from '../text/types.ts';
import type { CalloutBlocks, InCallout } from './read.ts';

type Writers = {
  [Type in keyof CalloutBlocks]: (block: CalloutBlocks[Type], addresses: Addresses) => string;
};
const writers: Writers = calloutBlockMarkdown;

/** The Markdown of what a callout holds. */
export function inCalloutMarkdown(blocks: readonly InCallout[], addresses: Addresses): string {
  return flowMarkdown<Exclude<InCallout, TextBlock>>(blocks, addresses, (block) =>
    markdownOfType(block._type, block, addresses),
  );
}

function markdownOfType<Type extends keyof CalloutBlocks>(
  type: Type,
  block: CalloutBlocks[Type],
  addresses: Addresses,
): string {
  return writers[type](block, addresses);
}
