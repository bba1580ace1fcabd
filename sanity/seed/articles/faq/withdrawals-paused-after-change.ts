import { article, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, cash, cryptoWithdrawals } from '../../facts.ts';

export const withdrawalsPausedAfterChange = faq({
  slug: 'withdrawals-paused-after-change',
  title: 'Why are my withdrawals paused after a change?',
  summary: `A change to how you sign in pauses crypto withdrawals for ${cryptoWithdrawals.securityHoldHours} hours. A thief who gets in needs exactly such a change; the pause gives you a day to notice.`,
  topic: 'security',
  productArea: 'security',
  publishedAt: '2023-06-13',
  updatedAt: '2026-05-19',
  reviewAt: '2026-11-18',
  author: authors.security,
  helpful: 389,
  related: ['change-email-or-phone', 'passkeys', 'crypto-withdrawal-pending'],
  body: [
    p(
      'You can trade, deposit and pay with the card as usual. Only money that leaves has to wait. The withdrawal page shows the time left.',
    ),
    table({
      caption: 'What pauses what',
      header: true,
      rows: [
        ['You changed', 'Crypto withdrawals', 'Cash withdrawals'],
        [
          'Password, email or phone',
          `${cryptoWithdrawals.securityHoldHours} hours`,
          'To saved accounts: no pause',
        ],
        [
          'Passkey or authenticator',
          `${cryptoWithdrawals.securityHoldHours} hours`,
          'To saved accounts: no pause',
        ],
        ['Access recovered after a loss', '72 hours', '72 hours'],
        [
          'A new withdrawal address, with the address book on',
          `${cryptoWithdrawals.newAddressHours} hours, this address only`,
          'No pause',
        ],
        ['A new bank account', 'No pause', `${cash.newPayeeHours} hours, this account only`],
        [
          'Cash paid in by card',
          `${cash.cardHoldHours} hours, this amount only`,
          `${cash.cardHoldHours} hours, this amount only`,
        ],
        [
          'Cash paid in by ACH',
          `${cash.achHoldDays} business days, this amount only`,
          `${cash.achHoldDays} business days, this amount only`,
        ],
      ],
    }),
    p(
      'Support cannot lift a pause, not even for you: a pause that can be talked away protects nobody. If you plan a withdrawal, make the change a day earlier. And if you did ',
      strong('not'),
      ' make the change, see ',
      article('sign-in-i-do-not-recognise', 'what to do first'),
      '.',
    ),
  ],
});
