import { figureLinks, figureProjection } from '../figure/query.ts';
import { textLinks, textProjection } from '../text/query.ts';

/** Looks up links and images of a cell. */
export const cellBlocks = /* groq */ `{
  ...,
  _type == "block" => { ${textProjection} },
  _type == "figure" => { ${figureProjection} }
}`;

/** Where a block of a cell leads. */
export const cellBlockLinks = /* groq */ `select(_type=="block"=>${textLinks},_type=="figure"=>${figureLinks},[])`;
