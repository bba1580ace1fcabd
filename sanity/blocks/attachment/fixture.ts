/** A file, looked up. */
export const attachmentFixture = [
  {
    _type: 'attachment',
    _key: 'claim',
    title: 'Claim form',
    asset: { _id: 'file-0a1b2c-pdf', size: 1_430_000, originalFilename: 'claim-2.pdf' },
  },
];
