/** Where videos lead. */
export const videoLinkLinks = /* groq */ `body[_type == "videoLink"]{ "href": url }`;
