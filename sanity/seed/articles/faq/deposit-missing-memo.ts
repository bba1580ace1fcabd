import { appAndWeb, article, p, strong } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const depositMissingMemo = faq({
  slug: 'deposit-missing-memo',
  title: 'I forgot the memo or tag of a deposit',
  summary:
    'Your deposit has reached us but not your account. Claim it with the transaction hash; it is credited within one business day, free of charge.',
  topic: 'deposits',
  productArea: 'crypto',
  publishedAt: '2023-05-30',
  updatedAt: '2025-08-26',
  reviewAt: '2026-08-26',
  author: authors.crypto,
  helpful: 511,
  related: ['crypto-deposit-not-arrived', 'deposit-wrong-network'],
  body: [
    p(
      'On a few networks, XRP among them, all customers share one address, and a number tells us whose deposit it is. It is called ',
      strong('tag'),
      ' or ',
      strong('memo'),
      '. Without it, or with a wrong one, the deposit waits for its owner.',
    ),
    appAndWeb({
      app: [
        { title: 'Tap Home, then Deposit, then Where is my deposit?' },
        { title: 'Choose Memo or tag is missing.' },
        { title: 'Paste the transaction hash.' },
        {
          title: 'Show that it was you.',
          content: [
            p(
              'Add a screenshot of the transfer in the sending wallet or exchange, with its date and hash.',
            ),
          ],
        },
      ],
      web: [
        { title: 'Click Wallet, then Deposit, then Where is my deposit?' },
        { title: 'Choose Memo or tag is missing and paste the transaction hash.' },
        {
          title: 'Show that it was you.',
          content: [
            p(
              'Add a screenshot of the transfer in the sending wallet or exchange, with its date and hash.',
            ),
          ],
        },
      ],
    }),
    p('We credit it within one business day and write to you when it is done.'),
    p(
      'A deposit with the tag of another customer takes longer, because we have to ask that customer first. For other causes, see ',
      article('crypto-deposit-not-arrived', 'why a deposit has not arrived'),
      '.',
    ),
  ],
});
