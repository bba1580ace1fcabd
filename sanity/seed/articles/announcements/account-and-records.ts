import {
  appAndWeb,
  article,
  callout,
  figure,
  h2,
  link,
  p,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { account, addresses, authors, tax } from '../../facts.ts';

export const termsOfServiceJuly2026 = announcement({
  slug: 'terms-of-service-july-2026',
  title: 'Updated terms of service from 1 July 2026',
  summary:
    'Four parts of the terms change on 1 July 2026: closing accounts, passkeys, staking and complaints. What is new in plain words, and what you can do if you do not agree.',
  topic: 'account-and-identity',
  productArea: 'account',
  severity: 'notice',
  publishedAt: '2026-05-18T07:00:00.000Z',
  updatedAt: '2026-05-18',
  publishAt: '2026-05-18T07:00:00.000Z',
  reviewAt: '2027-01-18',
  author: authors.identity,
  helpful: 5,
  related: ['announcement-account-closure-notice-by-email', 'close-account', 'contact-support'],
  effectiveAt: '2026-06-30T22:00:00.000Z',
  zones: { effectiveAt: { zone: 'Europe/Berlin', wall: '2026-07-01T00:00' } },
  affects: ['close-account'],
  body: [
    p(
      'The new terms apply from ',
      strong('1 July 2026'),
      ' to everybody who has an account. If you open one after 18 May 2026, they apply from the start.',
    ),
    h2('What changes'),
    table({
      header: true,
      rows: [
        ['Part', 'Until now', 'From 1 July 2026'],
        [
          '4. Signing in',
          'You answer for every action with your password',
          'You do not answer for actions after you locked the account or told us',
        ],
        ['9. Staking', 'Silent about mistakes of ours', 'We replace losses that are our fault'],
        [
          '14. Closing by us',
          'Notice of 14 days',
          `Notice of ${account.closingNoticeDays} days with the reason, and a way to object`,
        ],
        ['17. Complaints', 'Answer within 8 weeks', 'Answer within 15 business days'],
      ],
    }),
    p('Fees, limits and the governing law do not change.'),
    h2('What you have to do'),
    p(
      'Nothing, if you agree. If you do not, you can close your account at no cost before 1 July: ',
      article('close-account', 'how to close your account'),
      '. If you use it after that day, the new terms apply.',
    ),
    h2('Read them'),
    p(
      'The full text, and a version in which every change is marked, are at ',
      link(`${addresses.app}/terms`, 'app.meridian.example/terms'),
      '. Earlier versions stay there.',
    ),
    callout('info', 'We also send an email', [
      p(
        'It carries your anti-phishing word and no link for signing in. An email that asks you to “accept the new terms now” is false.',
      ),
    ]),
  ],
});

export const smsCodesEnded = announcement({
  slug: 'sms-codes-ended',
  title: 'Codes by text message ended on 1 December 2025',
  summary:
    'Text messages no longer count as a second step when you sign in or withdraw. Use a passkey or an authenticator app. How to change over, also if you were away.',
  topic: 'security',
  productArea: 'security',
  severity: 'change',
  publishedAt: '2025-09-30',
  updatedAt: '2025-12-02',
  reviewAt: '2026-12-02',
  author: authors.security,
  helpful: 71,
  related: ['passkeys', 'lost-authenticator', 'withdrawals-paused-after-change'],
  body: [
    p(
      'Since ',
      strong('1 December 2025, 09:00 UTC'),
      ' a code from a text message is no longer accepted for signing in, withdrawing or making API keys. Two thirds of all break-ins that we saw in the year before had begun with a phone number taken over by a stranger.',
    ),
    h2('What is affected'),
    table({
      header: true,
      rows: [
        ['Text message for', 'Still possible'],
        ['Signing in', 'No'],
        ['Confirming a withdrawal', 'No'],
        ['Making an API key', 'No'],
        ['Proving a new phone number', 'Yes'],
        ['Notices about your account', 'Yes'],
      ],
    }),
    h2('Change over'),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Security, then Passkeys.' },
        {
          title: 'Tap Add passkey and unlock your phone.',
          content: [p('That is all. It replaces the code.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Security.' },
        {
          title: 'Choose Passkeys, or Two-step verification for an authenticator app.',
          content: [p('Follow the page. Print the recovery codes if you choose an authenticator.')],
        },
      ],
    }),
    p(
      'The change pauses crypto withdrawals for 24 hours, as every change of this kind does. Details are in ',
      article('passkeys', 'passkeys: what they are and how to set one up'),
      '.',
    ),
    h2('If you had only text messages on 1 December'),
    p(
      'Sign in with your password. You are led to a selfie and then to a passkey. It takes five minutes, and there is no waiting time of 72 hours, because nothing was lost. This way stays open.',
    ),
    callout('warning', 'We do not send codes any more', [
      p(
        'A text message with a “Meridian sign-in code” is an attempt at fraud. Do not read it out to anybody.',
      ),
    ]),
  ],
});

export const taxReports2025 = announcement({
  slug: 'tax-reports-2025',
  title: 'Tax reports for 2025 are ready',
  summary:
    'The reports for 2025 can be created for all countries we serve. What is new this year, the corrections made since, and where to find missing prices.',
  topic: 'tax-and-records',
  productArea: 'tax',
  severity: 'notice',
  publishedAt: '2026-01-30T08:00:00.000Z',
  updatedAt: '2026-02-16',
  publishAt: '2026-01-30T08:00:00.000Z',
  expireAt: '2027-01-29T08:00:00.000Z',
  reviewAt: '2027-01-20',
  author: authors.tax,
  helpful: 92,
  related: ['crypto-tax-reporting', 'tax-on-staking-rewards', 'doc-tax-export-format'],
  body: [
    p(
      `A day before the date we promise (${tax.reportReady}), the reports for 2025 are ready. Create yours under `,
      strong('Profile > Reports > Tax'),
      '. You can do so again whenever something changes; each report has a number.',
    ),
    h2('New this year'),
    ul([
      'The conversion of MRDX into MRD is listed as a conversion. Cost and day of purchase go over to the new tokens.',
      'Card payments from a crypto balance have the name of the shop beside them.',
      'Staking rewards are listed by week, as they are paid, and added up by month.',
      'The columns of the CSV are the same as last year (version 3).',
    ]),
    h2('Corrected since'),
    table({
      header: true,
      rows: [
        ['Date', 'Who', 'What'],
        ['4 February 2026', 'Austria', 'Swaps between coins no longer appear as sales'],
        ['9 February 2026', 'All', 'Fees paid with MRD were missing in the sum of fees'],
        ['16 February 2026', 'United Kingdom', 'The tax year can be chosen: 6 April to 5 April'],
      ],
    }),
    p(
      'If one of these lines concerns you and you created your report earlier, create it again. The app shows a mark beside reports that would now be different.',
    ),
    figure(
      'tax-year.svg',
      'A line with four marks: 31 January, your own report is ready; mid-April, you see what will be sent; 30 days to object to an error; end of May, sent to your tax office.',
      'The year of a tax report.',
    ),
    h2('Before you hand it in'),
    p(
      'Look for the line ',
      strong('Missing prices'),
      '. Coins that came from outside have no cost until you enter it, and a cost of zero makes your gain too high. How the columns are read is in the ',
      article('doc-tax-export-format', 'file format reference'),
      ', and what we pass on to tax offices in ',
      article('crypto-tax-reporting', 'crypto tax reports'),
      '.',
    ),
  ],
});
