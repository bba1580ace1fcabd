import { appAndWeb, article, p, strong } from '../../blocks.ts';
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
    appAndWeb({
      app: [
        { title: 'Open Profile, then Verification, then Change name.' },
        { title: 'Type the new name as the new document shows it.' },
        {
          title: 'Photograph the new document and take a selfie.',
          content: [p('As in the ', article('verify-individual-account', 'first check'), '.')],
        },
        {
          title: 'Photograph the paper that connects both names.',
          content: [
            p('A marriage certificate, a deed, a court order or a certificate of naturalisation.'),
          ],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Verification, then Change name.' },
        { title: 'Type the new name as the new document shows it.' },
        { title: 'Scan the code and take the pictures with your phone.' },
        {
          title: 'Upload the paper that connects both names.',
          content: [
            p(
              'PDF, JPEG or PNG. A marriage certificate, a deed, a court order or a certificate of naturalisation.',
            ),
          ],
        },
      ],
    }),
    p(
      `A member of staff decides within ${identity.manualHours} hours. Until then the old name stays valid. Bank transfers must come from an account in the name we hold, so change your name here before you change it at your bank, or wait with deposits until both are done.`,
    ),
    p(
      'A typing mistake in a name is simpler: choose ',
      strong('Correct a mistake'),
      ' on the same page. No paper is needed.',
    ),
  ],
});
