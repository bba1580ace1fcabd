/** Renames to the words that the code uses. */
export const voters = `
  ALTER TABLE voices RENAME TO voters;
  ALTER TABLE voters RENAME COLUMN voice TO voter;
  ALTER TABLE comments RENAME COLUMN voice TO voter;
  ALTER TABLE networks RENAME COLUMN voices TO voters;
`;
