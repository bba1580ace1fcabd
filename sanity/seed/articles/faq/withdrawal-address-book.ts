import { appAndWeb, callout, code, h2, p, strong } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, cryptoWithdrawals } from '../../facts.ts';

export const withdrawalAddressBook = faq({
  slug: 'withdrawal-address-book',
  title: 'How to allow withdrawals only to addresses you trust',
  summary: `With the address book switched on, crypto can go only to addresses you saved, and a new one has to wait ${cryptoWithdrawals.newAddressHours} hours. It is the strongest protection against a thief who is already in your account.`,
  topic: 'security',
  productArea: 'crypto',
  publishedAt: '2023-08-22',
  updatedAt: '2025-10-07',
  reviewAt: '2026-10-07',
  author: authors.security,
  helpful: 145,
  related: [
    'withdrawals-paused-after-change',
    'crypto-withdrawal-fees-and-limits',
    'create-api-key',
  ],
  body: [
    appAndWeb({
      app: [
        { title: 'Open Profile, then Security, then Address book.' },
        {
          title: 'Tap Add address.',
          content: [
            p(
              'Choose the coin and the network, scan or paste the address, and add a memo or tag if the other side gave you one.',
            ),
          ],
        },
        {
          title: 'Name it and say whose it is.',
          content: [p('Your own wallet, another person, or another company.')],
        },
        { title: 'Turn on Saved addresses only.' },
      ],
      web: [
        { title: 'Open Wallet, then Withdraw, then Address book.' },
        {
          title: 'Click Add address.',
          content: [
            p(
              'You can import several at once from a CSV file with the columns ',
              code('name,coin,network,address,memo'),
              '.',
            ),
          ],
        },
        { title: 'Check the first and the last six characters.' },
        { title: 'Turn on Saved addresses only.' },
      ],
    }),
    p(
      `Addresses that were in the book when you turned it on work at once. Every new one waits ${cryptoWithdrawals.newAddressHours} hours, and you get an email with a button that deletes it.`,
    ),
    h2('Why we ask whose address it is'),
    p(
      'The law has us pass the name of sender and receiver along with a transfer between companies. For your own wallet, you confirm once that it is yours, either by signing a short text or by sending a tiny amount from it.',
    ),
    callout('info', 'Turning it off', [
      p(
        'Turning off ',
        strong('Saved addresses only'),
        ` pauses all crypto withdrawals for ${cryptoWithdrawals.newAddressHours} hours.`,
      ),
    ]),
  ],
});
