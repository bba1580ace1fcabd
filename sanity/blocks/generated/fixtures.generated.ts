// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { attachmentFixture } from '../attachment/fixture.ts';
import { calloutFixture } from '../callout/fixture.ts';
import { codeBlockFixture } from '../code-block/fixture.ts';
import { figureFixture } from '../figure/fixture.ts';
import { horizontalRuleFixture } from '../horizontal-rule/fixture.ts';
import { platformStepsFixture } from '../platform-steps/fixture.ts';
import { richTableFixture } from '../rich-table/fixture.ts';
import { stepsFixture } from '../steps/fixture.ts';
import { videoLinkFixture } from '../video-link/fixture.ts';

export const blockFixtures = {
  figure: figureFixture,
  callout: calloutFixture,
  steps: stepsFixture,
  platformSteps: platformStepsFixture,
  richTable: richTableFixture,
  codeBlock: codeBlockFixture,
  videoLink: videoLinkFixture,
  attachment: attachmentFixture,
  horizontalRule: horizontalRuleFixture,
};
