import { article, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, identity } from '../../facts.ts';

export const acceptedDocuments = faq({
  slug: 'accepted-documents',
  title: 'Which identity documents we accept',
  summary:
    'A passport works from every country we serve. Identity cards, driving licences and residence permits work from most. The document must be real, whole, and valid for at least one more month.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2023-03-14',
  updatedAt: '2026-02-17',
  reviewAt: '2026-12-01',
  author: authors.identity,
  helpful: 418,
  related: ['verify-individual-account', 'why-identity-verification-fails', 'proof-of-address'],
  body: [
    p(
      'If you have a passport, use it: it is read most reliably. Otherwise look for your document here.',
    ),
    table({
      caption: 'Accepted documents by where they were issued',
      header: true,
      rows: [
        ['Issued in', 'Passport', 'Identity card', 'Driving licence', 'Residence permit'],
        ['EU and EEA', 'Yes', 'Yes', 'Yes, card format', 'Yes'],
        ['United Kingdom', 'Yes', 'None exists', 'Yes, full or provisional', 'Digital status only'],
        ['Switzerland', 'Yes', 'Yes', 'Yes, card format', 'Yes'],
        ['United States', 'Yes, book or card', 'State ID', 'Yes', 'Yes'],
        ['Elsewhere', 'Yes', 'No', 'No', 'No'],
      ],
    }),
    h2('It must be'),
    ul([
      [strong('Original. '), 'No copies, scans or pictures of a screen.'],
      [strong('Whole. '), 'No cut corners, no cracks through the photo, nothing written on it.'],
      [
        strong('In date. '),
        `Valid for at least ${identity.documentMonthsLeft} more month on the day of the check.`,
      ],
      [strong('Yours, as you are now. '), 'The name must be the one in your profile.'],
    ]),
    h2('What we cannot take'),
    p(
      'Student and work passes, military cards, birth certificates, paper driving licences, temporary papers, and digital documents shown in another app. Documents in other alphabets are fine if they also show your name in Latin letters.',
    ),
    p(
      'Your document is on the list and was refused all the same? See ',
      article('why-identity-verification-fails', 'why an identity check can fail'),
      '.',
    ),
  ],
});
