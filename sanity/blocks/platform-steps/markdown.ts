import { type Addresses, joinMarkdown, titleMarkdown, wordsFor } from '../markdown.ts';
import { stepListMarkdown } from '../steps/markdown.ts';
import type { PlatformSteps } from './read.ts';

/** The steps of both, one below the other, each under its name. */
export function platformStepsMarkdown({ app, web }: PlatformSteps, addresses: Addresses): string {
  const t = wordsFor(addresses);
  const platforms = [
    [t('article.platform.app'), app] as const,
    [t('article.platform.web'), web] as const,
  ];
  return joinMarkdown(
    platforms.flatMap(([name, steps]) =>
      steps.length === 0 ? [] : [titleMarkdown(name), stepListMarkdown(steps, addresses)],
    ),
  );
}
