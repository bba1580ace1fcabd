import type { ReactNode } from 'react';
import type { Block, Step } from '../blocks.ts';

/** Draws the blocks that a step holds. */
export type Inside = (blocks: readonly Block[]) => ReactNode;

/** Numbered steps with the trail between their numbers. The numbers are drawn by CSS. */
export function StepList({
  anchor,
  steps,
  inside,
}: {
  anchor?: string | null;
  steps: readonly Step[];
  inside: Inside;
}) {
  return (
    // Safari takes the list away from screen readers when its markers are hidden, unless it is named.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ol role="list" className="steps" id={anchor ?? undefined}>
      {steps.map((step) => (
        <li key={step._key} id={step.anchor ?? undefined}>
          {step.title ? <p className="step-title">{step.title}</p> : null}
          {inside(step.content)}
        </li>
      ))}
    </ol>
  );
}
