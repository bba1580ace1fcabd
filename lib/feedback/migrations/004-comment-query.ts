/** What the reader of a comment searched for before opening the article. */
export const commentQuery = `
  ALTER TABLE comments ADD COLUMN query TEXT;
`;
