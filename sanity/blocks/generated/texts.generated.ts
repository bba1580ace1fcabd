// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { attachmentText } from '../attachment/plain-text.ts';
import { calloutText } from '../callout/plain-text.ts';
import { codeBlockText } from '../code-block/plain-text.ts';
import { figureText } from '../figure/plain-text.ts';
import { horizontalRuleText } from '../horizontal-rule/plain-text.ts';
import { platformStepsText } from '../platform-steps/plain-text.ts';
import { richTableText } from '../rich-table/plain-text.ts';
import { stepsText } from '../steps/plain-text.ts';
import { videoLinkText } from '../video-link/plain-text.ts';

export const blockTexts = {
  figure: figureText,
  callout: calloutText,
  steps: stepsText,
  platformSteps: platformStepsText,
  richTable: richTableText,
  codeBlock: codeBlockText,
  videoLink: videoLinkText,
  attachment: attachmentText,
  horizontalRule: horizontalRuleText,
};
