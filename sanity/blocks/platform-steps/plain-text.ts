import { stepText } from '../steps/plain-text.ts';
import type { Words } from '../words.ts';
import type { PlatformSteps } from './read.ts';

export function platformStepsText({ app, web }: PlatformSteps): Words[] {
  return [...app, ...web].flatMap(stepText);
}
