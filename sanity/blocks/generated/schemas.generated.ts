// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { attachmentTypes } from '../attachment/schema.ts';
import { calloutTypes } from '../callout/schema.ts';
import { codeBlockTypes } from '../code-block/schema.ts';
import { figureTypes } from '../figure/schema.ts';
import { horizontalRuleTypes } from '../horizontal-rule/schema.ts';
import { platformStepsTypes } from '../platform-steps/schema.ts';
import { richTableTypes } from '../rich-table/schema.ts';
import { stepsTypes } from '../steps/schema.ts';
import { videoLinkTypes } from '../video-link/schema.ts';

export const blockTypes = [...figureTypes, ...calloutTypes, ...stepsTypes, ...platformStepsTypes, ...richTableTypes, ...codeBlockTypes, ...videoLinkTypes, ...attachmentTypes, ...horizontalRuleTypes];
