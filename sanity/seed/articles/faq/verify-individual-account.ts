import { appAndWeb, article, callout, figure, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, cryptoWithdrawals, identity } from '../../facts.ts';

export const verifyIndividualAccount = faq({
  slug: 'verify-individual-account',
  title: 'How to verify your personal account',
  summary: `You need a valid identity document, a phone with a camera and about ${identity.usualMinutes} minutes. Most checks are decided while you wait; the rest within ${identity.manualHours} hours.`,
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2024-08-07',
  updatedAt: '2026-05-29',
  reviewAt: '2027-01-15',
  author: authors.identity,
  helpful: 37,
  related: [
    'why-identity-verification-fails',
    'accepted-documents',
    'proof-of-address',
    'verify-business-account',
  ],
  body: [
    p(
      'The law requires us to know who our customers are before money moves. You prove it once. After that you only hear from us again when your document runs out or your details change.',
    ),
    h2('What each level allows'),
    table({
      caption: 'Levels of verification',
      header: true,
      rows: [
        ['', 'Basic', 'Full'],
        ['You give', 'Email, phone, name, date of birth', 'An identity document and a selfie'],
        ['Cash in', `${identity.basicMonthlyDeposit} a month`, 'The limits of each payment method'],
        ['Cash out', 'Not available', 'The limits of each payment method'],
        [
          'Crypto out',
          `${cryptoWithdrawals.dailyLimitBasic} a day`,
          `${cryptoWithdrawals.dailyLimitFull} a day`,
        ],
        ['Card, Earn and API', 'Not available', 'Available'],
      ],
    }),
    h2('Before you start'),
    ul([
      `You are at least ${identity.minimumAge} years old and live in a country we serve.`,
      [
        'You have a passport, identity card, driving licence or residence permit that is valid for at least one more month. See all ',
        article('accepted-documents', 'documents we accept'),
        '.',
      ],
      'You are in daylight or a well-lit room, and nobody else is in the picture.',
      'The name in your profile is the name on the document.',
    ]),
    h2('Verify'),
    appAndWeb({
      app: [
        {
          title: 'Open Profile, then Verification.',
          content: [p('Choose ', strong('Get Full verification'), '.')],
        },
        {
          title: 'Choose the country that issued your document, and its type.',
          content: [p('This is the country on the document, not the one you live in.')],
        },
        {
          title: 'Photograph the document.',
          content: [
            p(
              'Both sides for a card, the data page for a passport. All four corners must be visible.',
            ),
            figure(
              'identity-document.png',
              'A phone screen titled Photograph your passport. A frame with four marked corners surrounds the data page, and a line below says that all corners are visible.',
            ),
          ],
        },
        {
          title: 'Take the selfie.',
          content: [
            p(
              'Hold the phone at eye level and follow the dot with your eyes. It takes four seconds.',
            ),
          ],
        },
        {
          title: 'Wait for the result.',
          content: [
            p(
              `Usually under ${identity.usualMinutes} minutes. You may close the app; we send a notification and an email.`,
            ),
          ],
        },
      ],
      web: [
        {
          title: 'Click your profile picture, then Verification.',
          content: [
            p('Choose ', strong('Get Full verification'), '. A code appears on the screen.'),
          ],
        },
        {
          title: 'Scan the code with your phone.',
          content: [
            p(
              'The pictures are taken with the phone, in its browser; you need not install anything. Leave the page on your computer open.',
            ),
          ],
        },
        {
          title: 'Photograph the document and take the selfie.',
          content: [
            p('The page on the computer follows along and shows when each part has arrived.'),
          ],
        },
        {
          title: 'Wait for the result on either screen.',
          content: [p('You may close both. We send an email when the check is decided.')],
        },
      ],
    }),
    h2('What happens to the pictures'),
    p(
      'They are encrypted, seen only by the people who decide checks, and kept as long as the law demands after an account is closed. They are never used to train software and never passed to other customers or advertisers.',
    ),
    callout('warning', 'Nobody can do this for you', [
      p(
        'If someone asks you to verify an account and hand it over, or offers to be verified in your place, it is fraud. The account would be yours in the eyes of the law, with everything done through it.',
      ),
    ]),
    h2('If it does not work'),
    p(
      `You have ${identity.attemptsPerDay} attempts in 24 hours. Each message and its remedy is explained in `,
      article('why-identity-verification-fails', 'why an identity check can fail'),
      '. If the app says ',
      strong('In review'),
      `, a person is looking at it: that takes up to ${identity.manualHours} hours and you need do nothing. In some countries we also ask for a `,
      article('proof-of-address', 'proof of address'),
      '.',
    ),
  ],
});
