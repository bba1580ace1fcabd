import { calloutBlockTexts } from '../generated/callout-texts.generated.ts';
import { textBlockText } from '../text/plain-text.ts';
import type { Words } from '../words.ts';
import type { CalloutBlocks, InCallout } from './read.ts';

type Texts = { [Type in keyof CalloutBlocks]: (block: CalloutBlocks[Type]) => Words[] };
const texts: Texts = calloutBlockTexts;

/** The words of what a callout holds. */
export function inCalloutText(blocks: readonly InCallout[]): Words[] {
  return blocks.flatMap((block) =>
    block._type === 'block' ? textBlockText(block) : wordsOfType(block._type, block),
  );
}

function wordsOfType<Type extends keyof CalloutBlocks>(
  type: Type,
  block: CalloutBlocks[Type],
): Words[] {
  return texts[type](block);
}
