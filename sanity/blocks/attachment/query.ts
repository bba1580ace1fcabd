/** Looks up the file. */
export const attachmentProjection = /* groq */ `
  "asset": asset->{ _id, size, originalFilename }
`;
