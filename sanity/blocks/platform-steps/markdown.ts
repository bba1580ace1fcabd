import type { Addresses } from '../markdown.ts';
import { stepListMarkdown } from '../steps/markdown.ts';
import type { PlatformSteps } from './read.ts';

/** The steps of both, one below the other, each under its name. */
export function platformStepsMarkdown({ app, web }: PlatformSteps, addresses: Addresses): string {
  return [['App', app] as const, ['Web', web] as const]
    .filter(([, steps]) => steps.length > 0)
    .map(([name, steps]) => `**${name}**\n\n${stepListMarkdown(steps, addresses)}`)
    .join('\n\n');
}
