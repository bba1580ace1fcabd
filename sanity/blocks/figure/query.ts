/** Looks up the image. */
export const figureProjection = /* groq */ `
  "asset": asset->{ _id, url, "metadata": { "dimensions": metadata.dimensions, "lqip": metadata.lqip } }
`;
