import { article, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const cashDepositReturned = faq({
  slug: 'cash-deposit-returned',
  title: 'Why was my bank transfer sent back?',
  summary:
    'Nearly always because the name on the bank account is not the name on your Meridian account. The money goes back to where it came from within three business days, without a deduction.',
  topic: 'deposits',
  productArea: 'cash',
  publishedAt: '2023-07-11',
  updatedAt: '2026-01-27',
  reviewAt: '2026-12-20',
  author: authors.cash,
  helpful: 264,
  related: ['cash-deposit-limits-fees-time', 'change-legal-name'],
  body: [
    p('Open the deposit under ', strong('Deposit > History'), '. The reason is shown beside it.'),
    table({
      caption: 'Reasons and remedies',
      header: true,
      rows: [
        ['Reason', 'What it means', 'What to do'],
        [
          'Name does not match',
          'The account belongs to someone else, or to a company',
          'Send from an account in your own name',
        ],
        [
          'Joint account, name unclear',
          'The bank passed on only the other holder',
          'Ask the bank to pass on your name, or use another account',
        ],
        [
          'Payment service',
          'The money came through an app that hides the sender',
          'Send from the bank account itself',
        ],
        [
          'Limit reached',
          'The deposit would exceed your daily or monthly limit',
          'Wait for the next day, or raise your level',
        ],
        [
          'Reference missing',
          'Dollar transfers need the reference we show',
          'Send again with the reference',
        ],
        [
          'Country not served',
          'The bank is in a country we cannot take money from',
          'Use a bank elsewhere',
        ],
      ],
    }),
    p(
      'The money is back in your bank account within three business days. We deduct nothing; for wires, banks on the way may. If your name has changed, first ',
      article('change-legal-name', 'change it with us'),
      '.',
    ),
  ],
});
