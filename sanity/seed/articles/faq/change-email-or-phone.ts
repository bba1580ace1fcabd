import { appAndWeb, article, callout, h2, p, strong } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { account, authors, cryptoWithdrawals } from '../../facts.ts';

export const changeEmailOrPhone = faq({
  slug: 'change-email-or-phone',
  title: 'How to change your email address or phone number',
  summary: `You can change either one yourself as long as you can still sign in. Crypto withdrawals then pause for ${cryptoWithdrawals.securityHoldHours} hours, so that a thief cannot use the change against you.`,
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2023-02-21',
  updatedAt: '2026-03-11',
  reviewAt: '2026-11-10',
  author: authors.identity,
  helpful: 207,
  related: ['withdrawals-paused-after-change', 'account-locked', 'change-legal-name'],
  body: [
    p(
      'Change them one at a time. We confirm the new one by way of the old one, so do it while both work.',
    ),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Personal details.' },
        {
          title: 'Tap Email or Phone, then Change.',
          content: [p('Confirm with your passkey or your code.')],
        },
        {
          title: 'Type the new one, then the code we send to it.',
          content: [p(`The code is good for ${account.codeMinutes} minutes.`)],
        },
        {
          title: 'Confirm in the message that went to the old one.',
          content: [p('The change takes effect when both have been confirmed.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Settings > Personal details.' },
        {
          title: 'Click Change beside Email or Phone.',
          content: [p('Confirm with your passkey or your code.')],
        },
        {
          title: 'Type the new one, then the code we send to it.',
          content: [p(`The code is good for ${account.codeMinutes} minutes.`)],
        },
        { title: 'Confirm in the message that went to the old one.' },
      ],
    }),
    h2('If you have lost the old one'),
    p(
      'Choose ',
      strong('I cannot reach this'),
      ' in the last step. You then prove who you are with a selfie, and the change takes effect after 72 hours. In that time we write to every address and number we know, and anyone who holds one of them can stop the change.',
    ),
    callout('warning', 'You got a message about a change you did not make', [
      p(
        'Press ',
        strong('Stop the change'),
        ' in the message, then follow ',
        article('sign-in-i-do-not-recognise', 'what to do about a sign-in you do not recognise'),
        '.',
      ),
    ]),
  ],
});
