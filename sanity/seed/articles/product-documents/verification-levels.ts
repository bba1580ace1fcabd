import { appAndWeb, article, callout, figure, h2, p, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors, cryptoWithdrawals, identity } from '../../facts.ts';

export const verificationLevels = productDocument({
  slug: 'verification-levels',
  title: 'Verification levels and what each one opens',
  summary:
    'Basic and Full verification compared: what we ask for, what you can do and how much, which documents count, and how to move up.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2024-08-06',
  updatedAt: '2026-03-18',
  reviewAt: '2026-12-01',
  author: authors.identity,
  helpful: 96,
  related: [
    'verify-individual-account',
    'why-identity-verification-fails',
    'doc-cash-account-handbook',
  ],
  body: [
    p(
      'Every account starts at Basic and can move to Full. The law asks us to know who our customers are before they move larger amounts; the two levels let you look around first.',
    ),
    table({
      caption: 'What you can do at each level',
      header: true,
      rows: [
        ['', 'Basic', 'Full'],
        [
          'Deposit cash',
          `Up to ${identity.basicMonthlyDeposit} a month`,
          'Up to the limit of the method',
        ],
        ['Withdraw cash', 'No', 'Yes'],
        ['Deposit crypto', 'Yes', 'Yes'],
        [
          'Withdraw crypto',
          `Up to ${cryptoWithdrawals.dailyLimitBasic} a day`,
          `Up to ${cryptoWithdrawals.dailyLimitFull} a day`,
        ],
        ['Trade and buy instantly', 'Yes', 'Yes'],
        ['Earn and staking', 'No', 'Yes'],
        ['Meridian Card', 'No', 'Yes'],
        ['API keys', 'No', 'Yes'],
      ],
    }),
    h2('What we ask for'),
    ul([
      [
        strong('Basic: '),
        `email address, phone number, full name and date of birth. You must be at least ${identity.minimumAge}.`,
      ],
      [
        strong('Full: '),
        'a photo of an identity document and a selfie. Sometimes also a proof of address or a few questions about where your money comes from.',
      ],
    ]),
    h2('Documents that count'),
    table({
      header: true,
      rows: [
        ['Document', 'Accepted from', 'What we photograph'],
        ['Passport', 'Every country we serve', 'The page with the photo'],
        ['Identity card', 'EU, EEA, Switzerland, United States', 'Both sides'],
        ['Driving licence', 'EU, EEA, UK, Switzerland, United States', 'Both sides'],
        [
          'Residence permit',
          'EU, EEA, UK, Switzerland, United States',
          'Both sides, or the digital status',
        ],
      ],
    }),
    p(
      'Copies, screenshots, student cards and temporary papers are refused. The details by country are in ',
      article('accepted-documents', 'which identity documents we accept'),
      '.',
    ),
    p(
      `The document must stay valid for at least ${identity.documentMonthsLeft} more month. A proof of address, where we ask for one, must not be older than ${identity.addressProofMonths} months: `,
      article('proof-of-address', 'what counts as proof of address'),
      '.',
    ),
    figure(
      'identity-check.png',
      'Three phone screens side by side. The first shows a passport with all four corners inside a frame, the second a face inside an oval, the third the words In review.',
      'The document, your face, and the wait.',
    ),
    h2('Move to Full'),
    appAndWeb({
      app: [
        { title: 'Tap Profile, then Verification.' },
        { title: 'Choose the country that issued your document, and the document.' },
        { title: 'Photograph the document on a dark, plain surface.' },
        {
          title: 'Take the selfie.',
          content: [p('Follow the dot with your eyes; it takes four seconds.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Verification.' },
        { title: 'Choose the country and the document.' },
        {
          title: 'Scan the QR code with your phone.',
          content: [p('Photos are taken with the phone; no app is needed. Keep the page open.')],
        },
        { title: 'Follow the phone, then return to the web page.' },
      ],
    }),
    h2('How long it takes'),
    p(
      `Usually about ${identity.usualMinutes} minutes. When a person has to look, up to ${identity.manualHours} hours. You get an email either way. You have ${identity.attemptsPerDay} attempts in 24 hours: `,
      article('why-identity-verification-fails', 'find out why an attempt fails'),
      ' before you use them up.',
    ),
    callout('info', 'When something changes', [
      p(
        'A new name, nationality or document means a new check. You keep your level while it runs. If your document expires, we write to you before the level is lowered.',
      ),
    ]),
  ],
});
