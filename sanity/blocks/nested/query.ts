import { figureProjection } from '../figure/query.ts';
import { textProjection } from '../text/query.ts';

/** Text and figures, as they stand in steps and callouts. */
export const nestedBlocks = /* groq */ `{
  ...,
  _type == "block" => { ${textProjection} },
  _type == "figure" => { ${figureProjection} }
}`;
