import type { BlockProps } from '../block-props.ts';
import { blockDirection } from '../text/direction.ts';
import type { Step, Steps } from './read.ts';
import './style.css';

export function StepsView({ block, inside, words }: BlockProps<Steps>) {
  return <StepList anchor={block.anchor} steps={block.items} inside={inside} words={words} />;
}

/** Numbered steps with the trail between their numbers. The numbers are drawn by CSS. */
export function StepList({
  anchor,
  steps,
  inside,
  words,
}: {
  anchor?: string | null;
  steps: readonly Step[];
  inside: BlockProps<Steps>['inside'];
  words: BlockProps<Steps>['words'];
}) {
  return (
    // Safari takes the list away from screen readers when its markers are hidden, unless it is named.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ol role="list" className="steps" id={anchor ?? undefined}>
      {steps.map((step) => (
        <li
          key={step._key}
          id={step.anchor ?? undefined}
          dir={blockDirection(step.instruction ?? {})}
        >
          {step.instruction === null ? null : (
            <p className="step-title">{words(step.instruction)}</p>
          )}
          {inside(step.content)}
        </li>
      ))}
    </ol>
  );
}
