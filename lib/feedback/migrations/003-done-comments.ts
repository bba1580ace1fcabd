/** A comment that staff dealt with can be opened again for some days; `done_at` begins them. */
export const doneComments = `
  ALTER TABLE comments ADD COLUMN done_at INTEGER;
`;
