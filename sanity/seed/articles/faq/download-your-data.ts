import { appAndWeb, article, link, p } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors } from '../../facts.ts';

export const downloadYourData = faq({
  slug: 'download-your-data',
  title: 'How to download the data we hold about you',
  summary:
    'Ask for it under Profile > Privacy. The archive is ready within 24 hours as a rule and within 30 days at the latest, and its link works for 7 days.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2024-02-06',
  updatedAt: '2025-06-19',
  reviewAt: '2026-08-01',
  author: authors.identity,
  helpful: 9,
  related: ['account-statement', 'close-account'],
  body: [
    appAndWeb({
      app: [
        { title: 'Open Profile, then Privacy, then Download my data.' },
        { title: 'Confirm with your passkey or code.' },
        {
          title: 'Wait for our email, then come back to this page.',
          content: [p('The email itself holds no link.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Settings, then Privacy.' },
        { title: 'Click Download my data and confirm with your passkey or code.' },
        {
          title: 'Wait for our email, then come back to this page.',
          content: [p('The email itself holds no link.')],
        },
      ],
    }),
    p(
      'The archive is a zip file with your profile, sign-ins, orders, deposits, withdrawals, messages to support and the decisions of your identity checks, as JSON and as plain pages that open in a browser.',
    ),
    p(
      'If you only need payments and trades, an ',
      article('account-statement', 'account statement'),
      ' is quicker. For any other question about privacy, write to ',
      link(`mailto:${addresses.privacy}`, addresses.privacy),
      '.',
    ),
  ],
});
