// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { attachmentProjection } from '../attachment/query.ts';
import { calloutProjection } from '../callout/query.ts';
import { figureProjection } from '../figure/query.ts';
import { richTableProjection } from '../rich-table/query.ts';

export const stepBlockProjections = /* groq */ `
  _type == "figure" => { ${figureProjection} },
  _type == "callout" => { ${calloutProjection} },
  _type == "richTable" => { ${richTableProjection} },
  _type == "attachment" => { ${attachmentProjection} }
`;
