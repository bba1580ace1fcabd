import { calloutBlockLinks } from '../generated/callout-links.generated.ts';
import { calloutBlockProjections } from '../generated/callout-projections.generated.ts';
import { textLinks, textProjection } from '../text/query.ts';

/** Looks up links, images and files of a callout. */
export const calloutContent = /* groq */ `{
  ...,
  _type == "block" => { ${textProjection} },
  ${calloutBlockProjections}
}`;

/** Where a block of a callout leads, as one list. */
export const calloutContentLinks = /* groq */ `select(_type=="block"=>${textLinks},${calloutBlockLinks},[])`;
