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

/** Looks up what the links of a text lead to. */
export const textProjection = /* groq */ `
  markDefs[]{
    ...,
    _type == "internalLink" => { "reference": reference->{ ${linkedFields} } }
  }
`;

/** Where a link leads: to an address, or to a document by its id. */
export const linkTarget = /* groq */ `{ href, "ref": reference._ref }`;

/** Where the text of a body itself leads. */
export const textLinks = /* groq */ `body[].markDefs[]${linkTarget}`;
