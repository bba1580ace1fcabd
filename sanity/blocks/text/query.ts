/** A referenced article, with what decides whether it may be shown. */
export const linkedFields = /* groq */ `
  "id": _id,
  "type": _type,
  "slug": slug.current,
  title,
  language,
  publishAt,
  expireAt
`;

/** Looks up what link definitions lead to. */
const linkDefinitions = /* groq */ `
  markDefs[]{
    ...,
    _type == "internalLink" => { "reference": reference->{ ${linkedFields} } }
  }
`;

/** Looks up what the links of a text lead to, and those of its footnotes. */
export const textProjection = /* groq */ `
  ${linkDefinitions},
  children[]{
    ...,
    _type == "footnote" => { content[]{ ..., ${linkDefinitions} } }
  }
`;

/** Where a link leads: to an address, or to a document by its id. */
export const linkTarget = /* groq */ `{href,"ref":reference._ref}`;

/** Where a text leads, as one list. Written short, since queries of some length are no longer kept. */
export const textLinks = /* groq */ `[...coalesce(markDefs[]${linkTarget},[]),...coalesce(children[_type=="footnote"].content[].markDefs[]${linkTarget},[])]`;
