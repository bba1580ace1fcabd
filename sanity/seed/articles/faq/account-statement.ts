import { appAndWeb, article, p, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const accountStatement = faq({
  slug: 'account-statement',
  title: 'How to download an account statement',
  summary:
    'Statements for any month, year or span of days are made while you wait, as PDF for a bank or a landlord and as CSV for a spreadsheet.',
  topic: 'tax-and-records',
  productArea: 'account',
  publishedAt: '2023-07-25',
  updatedAt: '2026-01-13',
  reviewAt: '2027-01-13',
  author: authors.tax,
  helpful: 302,
  related: ['crypto-tax-reporting', 'download-your-data'],
  body: [
    appAndWeb({
      app: [
        { title: 'Open Profile, then Reports, then Statements.' },
        { title: 'Choose the days and the balances.' },
        {
          title: 'Choose PDF or CSV, then Create.',
          content: [
            p(
              'Share or save the file. For more than 10,000 movements, a notification tells you when it is ready.',
            ),
          ],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Reports, then Statements.' },
        { title: 'Choose the days and the balances.' },
        { title: 'Choose PDF or CSV, then Create, then Download.' },
      ],
    }),
    table({
      caption: 'Which one to take',
      header: true,
      rows: [
        ['You need', 'Take'],
        ['Proof of balance for a bank, a landlord or a visa', 'PDF, with Signed switched on'],
        ['A list to calculate with', 'CSV'],
        ['Figures for a tax return', 'The tax report'],
        ['A confirmation of one payment', 'The payment itself, then Receipt'],
      ],
    }),
    p(
      'A signed statement carries a code in its corner with which anyone can check on our site that it is real. Times are in UTC. For taxes, use the ',
      article('crypto-tax-reporting', 'tax report'),
      ', which also knows cost and value.',
    ),
  ],
});
