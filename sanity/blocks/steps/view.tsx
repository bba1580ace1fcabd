import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import type { Step, Steps } from './read.ts';
import './style.css';

export function StepsView({ block, inside }: BlockProps<Steps>) {
  return <StepList anchor={block.anchor} steps={block.items} inside={inside} />;
}

/** Numbered steps with the trail between their numbers. The numbers are drawn by CSS. */
export function StepList({
  anchor,
  steps,
  inside,
}: {
  anchor?: string | null;
  steps: readonly Step[];
  inside: BlockProps<Steps>['inside'];
}) {
  return (
    // Safari takes the list away from screen readers when its markers are hidden, unless it is named.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ol role="list" className="steps" id={anchor ?? undefined}>
      {steps.map((step) => (
        <li key={step._key} id={step.anchor ?? undefined} dir="auto">
          {step.title ? (
            <p className="step-title">
              <Lines text={step.title} />
            </p>
          ) : null}
          {inside(step.content)}
        </li>
      ))}
    </ol>
  );
}
