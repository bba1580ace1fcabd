import { article, h2, p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { account, authors } from '../../facts.ts';

export const accountLocked = faq({
  slug: 'account-locked',
  title: 'My account is locked: how do I get back in?',
  summary: `After ${account.lockAfterTries} wrong passwords or codes, sign-in closes for ${account.lockMinutes} minutes and then opens by itself. A lock that stays was set by you or by our security team, and the screen says which.`,
  topic: 'account-and-identity',
  otherTopics: ['security'],
  labels: ['sign-in', 'locked out'],
  productArea: 'security',
  publishedAt: '2023-01-31',
  updatedAt: '2026-01-20',
  reviewAt: '2026-09-30',
  author: authors.security,
  helpful: 1204,
  related: ['lost-authenticator', 'passkeys', 'sign-in-i-do-not-recognise'],
  body: [
    p('Read the sentence on the sign-in screen: it names one of three locks.'),
    h2('Too many attempts'),
    p(
      `Wait ${account.lockMinutes} minutes. The lock opens by itself, and trying again before then starts the wait again. If you do not know the password, choose `,
      strong('Forgotten password'),
      ' once the wait is over. A ',
      article('passkeys', 'passkey'),
      ' is not affected by this lock: you can sign in with it at once.',
    ),
    h2('Locked by you'),
    p(
      'You, or someone holding your phone, pressed ',
      strong('Lock my account'),
      ' in the app or in one of our emails. To open it, choose ',
      strong('Unlock'),
      ', take a selfie, and set a new password. Withdrawals then stay paused for 24 hours.',
    ),
    h2('Locked by Meridian'),
    p('We lock an account when we see one of these:'),
    ul([
      'sign-ins from two distant places within minutes',
      'a password that has appeared in a list of stolen passwords',
      'a report that the account is used by someone else',
      'a request by a court or an authority',
    ]),
    p(
      'You get an email that says what we need from you. In the first three cases it is a selfie and a new password, and the account opens within the hour. Your balances stay where they are; open orders are cancelled, recurring buys are paused, and staked coins go on earning.',
    ),
  ],
});
