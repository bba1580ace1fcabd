import { calloutContent, calloutContentLinks } from '../in-callout/query.ts';

/** Looks up what the content of a callout links to. */
export const calloutProjection = /* groq */ `content[]${calloutContent}`;

/** Where the content of a callout leads. */
export const calloutLinks = /* groq */ `coalesce(content[]{"links":${calloutContentLinks}}.links[],[])`;
