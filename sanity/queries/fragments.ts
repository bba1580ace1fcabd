/**
 * The parts that several queries share. Filters take the parameters that they name; nothing is
 * ever put into a query by hand.
 *
 * No query asks for the time: an answer that is kept would freeze the moment it was made. Answers
 * hold every announcement, and `lib/announcements/` leaves out those whose window is closed.
 */

/** Written in the language asked for; documents without one are English. Takes `$locale`. */
export const inLocale = /* groq */ `coalesce(language, "en") == $locale`;

/** `ARTICLE_TYPES`, said as constants so that the generated types know the shape. */
export const isArticle = /* groq */ `_type in ["faq", "announcement", "productDocument"]`;

/** What has a page, if perhaps not yet or no longer. Takes `$locale`. */
export const isPublic = /* groq */ `defined(slug.current) && ${inLocale}`;

/** Articles of some types that have a page. Takes `$types` and `$locale`. */
export const isReadable = /* groq */ `_type in $types && ${isPublic}`;

/** Newest update first. The last key is unique, so that every page cuts the same order. */
export const byUpdated = /* groq */ `order(coalesce(updatedAt, publishedAt, "") desc, coalesce(publishedAt, "") desc, title asc, _id asc)`;

/** Newest first. */
export const byPublished = /* groq */ `order(coalesce(publishedAt, "") desc, coalesce(updatedAt, "") desc, title asc, _id asc)`;

/** What a list shows of an article. */
export const cardFields = /* groq */ `
  _id,
  _type,
  "slug": slug.current,
  title,
  summary,
  publishedAt,
  updatedAt,
  severity,
  publishAt,
  expireAt,
  pinUntil,
  effectiveAt,
  affectedProducts
`;

/** A referenced article, with what decides whether it may be shown. */
export const linkedFields = /* groq */ `
  "type": _type,
  "slug": slug.current,
  title,
  language,
  publishAt,
  expireAt
`;

const textMarks = /* groq */ `
  markDefs[]{
    ...,
    _type == "internalLink" => { "reference": reference->{ ${linkedFields} } }
  }
`;

const figureAsset = /* groq */ `
  "asset": asset->{ _id, url, "metadata": { "dimensions": metadata.dimensions, "lqip": metadata.lqip } }
`;

const attachmentAsset = /* groq */ `
  "asset": asset->{ _id, size, originalFilename }
`;

/** Text and figures, as they stand in steps and callouts. */
const innerBlocks = /* groq */ `{
  ...,
  _type == "block" => { ${textMarks} },
  _type == "figure" => { ${figureAsset} }
}`;

/** Every block of a body, with references and assets looked up. Unknown blocks stay as they are. */
export const bodyBlocks = /* groq */ `{
  ...,
  _type == "block" => { ${textMarks} },
  _type == "figure" => { ${figureAsset} },
  _type == "attachment" => { ${attachmentAsset} },
  _type == "callout" => { content[]${innerBlocks} },
  _type == "steps" => { items[]{ ..., content[]${innerBlocks} } },
  _type == "platformSteps" => {
    app[]{ ..., content[]${innerBlocks} },
    web[]{ ..., content[]${innerBlocks} }
  }
}`;
