import { nestedBlocks } from '../nested/query.ts';
import { linkTarget } from '../text/query.ts';

/** Looks up links and images inside the steps of both. */
export const platformStepsProjection = /* groq */ `
  app[]{ ..., content[]${nestedBlocks} },
  web[]{ ..., content[]${nestedBlocks} }
`;

/** Where the text of both leads. */
export const platformStepsLinks = /* groq */ `
  body[].app[].content[].markDefs[]${linkTarget},
  body[].web[].content[].markDefs[]${linkTarget}
`;
