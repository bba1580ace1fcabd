import { appAndWeb, article, p } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const cancelWithdrawal = faq({
  slug: 'cancel-withdrawal',
  title: 'Can I cancel a withdrawal?',
  summary:
    'Yes, as long as the Cancel button is there: before a crypto withdrawal is signed, and before a cash withdrawal is handed to the bank.',
  topic: 'withdrawals',
  productArea: 'crypto',
  publishedAt: '2023-03-21',
  updatedAt: '2025-03-04',
  reviewAt: '2026-09-04',
  author: authors.crypto,
  helpful: 88,
  related: ['crypto-withdrawal-pending', 'cash-withdrawal-limits-fees-time'],
  body: [
    appAndWeb({
      app: [
        { title: 'Tap Home, then Withdraw, then History.' },
        {
          title: 'Tap the withdrawal, then Cancel.',
          content: [p('Amount and fee are back at once.')],
        },
      ],
      web: [
        { title: 'Click Wallet, then Withdraw, then History.' },
        {
          title: 'Click Cancel beside the withdrawal.',
          content: [p('Amount and fee are back at once.')],
        },
      ],
    }),
    p(
      'If there is no such button, it is too late. A crypto withdrawal that says Signing or Sent will go through; see ',
      article('crypto-withdrawal-pending', 'where it is now'),
      '. A SEPA or ACH withdrawal can be cancelled until it leaves with the next run, an instant one cannot be cancelled at all.',
    ),
    p('Support has no other button than yours.'),
  ],
});
