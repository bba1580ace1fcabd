/** Where a video leads. */
export const videoLinkLinks = /* groq */ `[{"href":url,"ref":null}]`;
