import { inStepText } from '../in-step/plain-text.ts';
import { textBlockText } from '../text/plain-text.ts';
import type { Words } from '../words.ts';
import type { Step, Steps } from './read.ts';

export function stepsText({ items }: Steps): Words[] {
  return items.flatMap(stepText);
}

/** The words of one step, all of which are found at the step itself. */
export function stepText({ anchor, instruction, content }: Step): Words[] {
  const words = [
    ...(instruction === null ? [] : textBlockText(instruction)),
    ...inStepText(content),
  ];
  return anchor === null ? words : words.map((piece) => ({ ...piece, anchor }));
}
