import { nestedBlocks } from '../nested/query.ts';
import { linkTarget } from '../text/query.ts';

/** Looks up what the text of the cells links to. */
export const richTableProjection = /* groq */ `
  rows[]{ ..., cells[]{ ..., content[]${nestedBlocks} } }
`;

/** Where the text of the cells leads. */
export const richTableLinks = /* groq */ `
  body[].rows[].cells[].content[].markDefs[]${linkTarget}
`;
