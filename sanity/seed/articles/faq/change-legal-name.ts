import { article, ol, p, strong } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, identity } from '../../facts.ts';

export const changeLegalName = faq({
  slug: 'change-legal-name',
  title: 'How to change your name after a marriage or by deed',
  summary:
    'Send us the new identity document and the paper that connects the old name with the new one. Your balances, cards and keys keep working in the meantime.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2023-09-27',
  updatedAt: '2025-04-08',
  reviewAt: '2026-10-01',
  author: authors.identity,
  helpful: 12,
  related: ['accepted-documents', 'change-email-or-phone'],
  body: [
    p('Your name can be changed as soon as you hold an identity document that shows the new one.'),
    ol([
      [
        'Open ',
        strong('Profile > Verification > Change name'),
        '. In the app and on the web the steps are the same.',
      ],
      'Type the new name as the new document shows it.',
      [
        'Photograph the new document and take a selfie, as in the ',
        article('verify-individual-account', 'first check'),
        '.',
      ],
      'Upload the paper that connects both names: a marriage certificate, a deed, a court order or a certificate of naturalisation.',
    ]),
    p(
      `A member of staff decides within ${identity.manualHours} hours. Until then the old name stays in force. Bank transfers must come from an account in the name we hold, so change your name here before you change it at your bank, or wait with deposits until both are done.`,
    ),
    p(
      'A typing mistake in a name is simpler: choose ',
      strong('Correct a mistake'),
      ' on the same page. No paper is needed.',
    ),
  ],
});
