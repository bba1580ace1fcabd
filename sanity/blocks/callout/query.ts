import { nestedBlocks } from '../nested/query.ts';
import { linkTarget } from '../text/query.ts';

/** Looks up what the text of a callout links to. */
export const calloutProjection = /* groq */ `content[]${nestedBlocks}`;

/** Where the text of callouts leads. */
export const calloutLinks = /* groq */ `body[].content[].markDefs[]${linkTarget}`;
