// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { attachmentMarkdown } from '../attachment/markdown.ts';
import { calloutMarkdown } from '../callout/markdown.ts';
import { codeBlockMarkdown } from '../code-block/markdown.ts';
import { figureMarkdown } from '../figure/markdown.ts';
import { horizontalRuleMarkdown } from '../horizontal-rule/markdown.ts';
import { platformStepsMarkdown } from '../platform-steps/markdown.ts';
import { richTableMarkdown } from '../rich-table/markdown.ts';
import { stepsMarkdown } from '../steps/markdown.ts';
import { videoLinkMarkdown } from '../video-link/markdown.ts';

export const blockMarkdown = {
  figure: figureMarkdown,
  callout: calloutMarkdown,
  steps: stepsMarkdown,
  platformSteps: platformStepsMarkdown,
  richTable: richTableMarkdown,
  codeBlock: codeBlockMarkdown,
  videoLink: videoLinkMarkdown,
  attachment: attachmentMarkdown,
  horizontalRule: horizontalRuleMarkdown,
};
