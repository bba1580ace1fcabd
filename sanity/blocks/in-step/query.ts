import { stepBlockLinks } from '../generated/step-links.generated.ts';
import { stepBlockProjections } from '../generated/step-projections.generated.ts';
import { textLinks, textProjection } from '../text/query.ts';

/** Looks up links, images and files of a step. */
export const stepFields = /* groq */ `{
  ...,
  instruction[]{ ..., ${textProjection} },
  content[]{
    ...,
    _type == "block" => { ${textProjection} },
    ${stepBlockProjections}
  }
}`;

/** Where a step leads, as one list. */
export const stepLinks = /* groq */ `[...coalesce(instruction[]{"links":${textLinks}}.links[],[]),...coalesce(content[]{"links":select(_type=="block"=>${textLinks},${stepBlockLinks},[])}.links[],[])]`;
