import { linkedFields, linkTarget } from '../text/query.ts';

/** Looks up the image, and what it links to. */
export const figureProjection = /* groq */ `
  "asset": asset->{ _id, url, "metadata": { "dimensions": metadata.dimensions, "lqip": metadata.lqip } },
  link{ ..., "reference": reference->{ ${linkedFields} } }
`;

/** Where the link around an image leads. */
export const figureLinks = /* groq */ `select(defined(link)=>[link${linkTarget}],[])`;
