import { appAndWeb, article, callout, h2, p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { account, authors } from '../../facts.ts';

export const closeAccount = faq({
  slug: 'close-account',
  title: 'How to close your account',
  summary:
    'Move everything out, download your records, then close the account under Profile. Closing is final, and the same identity can open a new account later.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2023-04-18',
  updatedAt: '2026-04-21',
  reviewAt: '2027-02-01',
  author: authors.identity,
  helpful: 73,
  related: [
    'announcement-account-closure-notice-by-email',
    'download-your-data',
    'account-statement',
  ],
  body: [
    p('You can close your account on any day and without giving a reason. It costs nothing.'),
    h2('First, clear the way'),
    ul([
      [
        strong('Balances at zero. '),
        'Sell or withdraw. What is worth less than EUR 1 in total may stay; we give it to charity.',
      ],
      [
        strong('Nothing bonded. '),
        'Stop staking and wait until the coins are free. See ',
        article('stop-staking', 'how long that takes'),
        '.',
      ],
      [
        strong('Nothing under way. '),
        'No open orders, no recurring buys, no deposit or withdrawal on its way.',
      ],
      [
        strong('Card settled. '),
        'Shops may still book payments for 30 days after you last used the card.',
      ],
      [
        strong('Records saved. '),
        'Download statements and tax reports. You can still ask for them later, but it takes us a few days.',
      ],
    ]),
    h2('Then close it'),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Personal details.' },
        {
          title: 'Tap Close account at the very bottom.',
          content: [p('The screen lists whatever is still in the way.')],
        },
        { title: 'Confirm with your passkey or code.' },
      ],
      web: [
        { title: 'Click your profile picture, then Settings.' },
        {
          title: 'Click Close account under Personal details.',
          content: [p('The page lists whatever is still in the way.')],
        },
        { title: 'Confirm with your passkey or code.' },
      ],
    }),
    p('You are signed out on every device and get one last email. That email is your proof.'),
    callout('danger', 'Deposit addresses end with the account', [
      p(
        'Crypto sent to an old address after closing is very hard to recover and may be lost. Remove the addresses from every wallet and service that pays you.',
      ),
    ]),
    h2('What we keep, and why'),
    p(
      `The law has us keep records of identity and payments for ${account.recordYears} years. They are locked away and used for nothing else. Everything that we need not keep is deleted within 30 days.`,
    ),
  ],
});
