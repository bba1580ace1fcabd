import { cellBlockLinks, cellBlocks } from '../in-cell/query.ts';

/** Looks up what stands in the cells. */
export const richTableProjection = /* groq */ `
  rows[]{ ..., cells[]{ ..., content[]${cellBlocks} } }
`;

/** Where the content of the cells leads. */
export const richTableLinks = /* groq */ `coalesce(rows[].cells[].content[]{"links":${cellBlockLinks}}.links[],[])`;
