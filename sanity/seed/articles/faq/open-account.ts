import { appAndWeb, article, callout, h2, p, strong, ul, video } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { account, addresses, authors, identity } from '../../facts.ts';

export const openAccount = faq({
  slug: 'open-account',
  title: 'How to open an account',
  summary: `You need an email address, a phone and about ten minutes, identity check included. You must be at least ${identity.minimumAge} and live in a country we serve. It costs nothing.`,
  topic: 'getting-started',
  promoted: true,
  labels: ['sign up', 'register', 'new customer'],
  productArea: 'account',
  publishedAt: '2023-01-10',
  updatedAt: '2026-03-03',
  reviewAt: '2026-09-03',
  author: authors.identity,
  helpful: 540,
  related: [
    'verify-individual-account',
    'where-meridian-is-available',
    'cash-deposit-limits-fees-time',
    'passkeys',
  ],
  body: [
    video(`${addresses.videos}/open-account`, 'Opening an account, start to finish (2 min)'),
    appAndWeb({
      app: [
        {
          title: 'Install the Meridian app from the App Store or Google Play.',
          content: [p('We publish it nowhere else.')],
        },
        { title: 'Tap Open an account and choose the country you live in.' },
        {
          title: 'Type your email address, then the code we send to it.',
          content: [
            p(
              `It is good for ${account.codeMinutes} minutes. Look in the spam folder if it does not come.`,
            ),
          ],
        },
        {
          title: 'Make a passkey, or choose a password.',
          content: [p('A passkey is safer and quicker: you unlock your phone, and that is all.')],
        },
        {
          title: 'Type your phone number, name, date of birth and address.',
          content: [p('Names as in your passport or identity card.')],
        },
        {
          title: 'Verify your identity.',
          content: [
            p(`About ${identity.usualMinutes} minutes. You may look around first and do it later.`),
          ],
        },
      ],
      web: [
        { title: 'Type our address yourself and click Open an account.' },
        { title: 'Choose the country you live in and type your email address, then the code.' },
        {
          title: 'Make a passkey, or choose a password.',
          content: [p('At least 12 characters that you use nowhere else.')],
        },
        { title: 'Type your phone number, name, date of birth and address.' },
        {
          title: 'Verify your identity with your phone.',
          content: [
            p('Scan the code on the page. The pictures are taken in the browser of the phone.'),
          ],
        },
      ],
    }),
    h2('What to do next'),
    ul([
      [article('verify-individual-account', 'Verify your identity'), ', if you left it for later.'],
      ['Make a second ', article('passkeys', 'passkey'), ' on another device.'],
      [
        article('cash-deposit-limits-fees-time', 'Pay in cash'),
        ' or ',
        article('minimum-deposit-other-coins', 'deposit crypto'),
        '.',
      ],
      [
        article('buy-crypto-with-cash-balance', 'Buy your first coin'),
        ', perhaps a small amount to begin with.',
      ],
    ]),
    h2('If it does not work'),
    ul([
      [
        strong('This email is already in use. '),
        'You have an account, maybe from long ago. Choose Forgotten password.',
      ],
      [
        strong('This number is already in use. '),
        'A number may belong to one account. Use your own, not a shared one.',
      ],
      [
        strong('Your country is not in the list. '),
        'See ',
        article('where-meridian-is-available', 'where Meridian is available'),
        '.',
      ],
    ]),
    callout('warning', 'One person, one account', [
      p(
        'A second account of the same person cannot be verified. Children cannot have accounts, not even through their parents.',
      ),
    ]),
  ],
});
