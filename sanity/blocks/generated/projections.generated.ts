// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { attachmentProjection } from '../attachment/query.ts';
import { calloutProjection } from '../callout/query.ts';
import { figureProjection } from '../figure/query.ts';
import { platformStepsProjection } from '../platform-steps/query.ts';
import { richTableProjection } from '../rich-table/query.ts';
import { stepsProjection } from '../steps/query.ts';

export const blockProjections = /* groq */ `
  _type == "figure" => { ${figureProjection} },
  _type == "callout" => { ${calloutProjection} },
  _type == "steps" => { ${stepsProjection} },
  _type == "platformSteps" => { ${platformStepsProjection} },
  _type == "richTable" => { ${richTableProjection} },
  _type == "attachment" => { ${attachmentProjection} }
`;
