import { stepBlockTexts } from '../generated/step-texts.generated.ts';
import { textBlockText } from '../text/plain-text.ts';
import type { Words } from '../words.ts';
import type { InStep, StepBlocks } from './read.ts';

type Texts = { [Type in keyof StepBlocks]: (block: StepBlocks[Type]) => Words[] };
const texts: Texts = stepBlockTexts;

/** The words of what a step holds. */
export function inStepText(blocks: readonly InStep[]): Words[] {
  return blocks.flatMap((block) =>
    block._type === 'block' ? textBlockText(block) : wordsOfType(block._type, block),
  );
}

function wordsOfType<Type extends keyof StepBlocks>(type: Type, block: StepBlocks[Type]): Words[] {
  return texts[type](block);
}
