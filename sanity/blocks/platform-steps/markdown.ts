import { type Addresses, joinMarkdown, titleMarkdown } from '../markdown.ts';
import { stepListMarkdown } from '../steps/markdown.ts';
import type { PlatformSteps } from './read.ts';

/** The steps of both, one below the other, each under its name. */
export function platformStepsMarkdown({ app, web }: PlatformSteps, addresses: Addresses): string {
  const platforms = [['App', app] as const, ['Web', web] as const];
  return joinMarkdown(
    platforms.flatMap(([name, steps]) =>
      steps.length === 0 ? [] : [titleMarkdown(name), stepListMarkdown(steps, addresses)],
    ),
  );
}
