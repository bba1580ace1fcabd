/** When a comment was closed; it is deleted some days later. */
export const doneComments = `
  ALTER TABLE comments ADD COLUMN done_at INTEGER;
`;
