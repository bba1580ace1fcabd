import { nestedBlocks } from '../nested/query.ts';
import { linkTarget } from '../text/query.ts';

/** Looks up links and images inside the steps. */
export const stepsProjection = /* groq */ `items[]{ ..., content[]${nestedBlocks} }`;

/** Where the text of steps leads. */
export const stepsLinks = /* groq */ `body[].items[].content[].markDefs[]${linkTarget}`;
