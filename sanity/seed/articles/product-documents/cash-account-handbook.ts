import {
  appAndWeb,
  article,
  callout,
  code,
  h2,
  h3,
  p,
  strong,
  table,
  ul,
  video,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { addresses, authors, cash } from '../../facts.ts';

export const cashAccountHandbook = productDocument({
  slug: 'cash-account-handbook',
  title: 'Cash account handbook',
  summary:
    'Balances in euro, pounds and dollars: your account details, every way in and out with its limits and times, cut-off hours, returned payments and how the money is protected.',
  topic: 'cash-and-cards',
  productArea: 'cash',
  publishedAt: '2025-03-18',
  updatedAt: '2026-05-13',
  reviewAt: '2026-12-05',
  author: authors.cash,
  helpful: 134,
  related: [
    'cash-deposit-limits-fees-time',
    'cash-withdrawal-limits-fees-time',
    'doc-fee-schedule',
    'doc-statements-and-receipts',
  ],
  body: [
    p(
      'Your cash account holds EUR, GBP and USD side by side. It is where money arrives, where the proceeds of sales go and what the card spends first. You need Full verification to withdraw from it.',
    ),
    video(`${addresses.videos}/cash-account-tour`, 'A tour of the cash account (3 minutes)'),
    h2('Your account details'),
    p(
      'Each currency has account details of its own, in your name. Transfers in EUR and GBP need no reference. A transfer in USD must carry the reference shown below the details, ten characters that begin with ',
      code('MD'),
      ', because it passes through a bank that shares one account among its customers.',
    ),
    appAndWeb({
      app: [
        { title: 'Tap Home, then Deposit.' },
        { title: 'Choose the currency and Bank transfer.' },
        {
          title: 'Tap Copy beside each line.',
          content: [p('Or tap Share to send them to yourself.')],
        },
      ],
      web: [
        { title: 'Open Wallet, then Deposit.' },
        { title: 'Choose the currency and Bank transfer.' },
        { title: 'Copy each line, or download the details as a PDF.' },
      ],
    }),
    callout('warning', 'Only from an account in your own name', [
      p(
        'We send back transfers from anybody else, family and employers included. The money is back within three business days. We deduct nothing; banks on the way may.',
      ),
    ]),
    h2('Money in'),
    table({
      caption: 'Deposits at Full verification',
      header: true,
      rows: [
        ['Method', 'Fee', 'Smallest', 'Limit a day', 'Arrives'],
        ...cash.deposits.map((row) => [row.rail, row.fee, row.minimum, row.daily, row.time]),
      ],
    }),
    p(
      `Cash paid in by card can be traded at once, but neither it nor crypto bought with it can leave for ${cash.cardHoldHours} hours. For ACH the time is ${cash.achHoldDays} business days, because the sending bank can take such a payment back that long.`,
    ),
    h2('Money out'),
    table({
      caption: 'Withdrawals',
      header: true,
      rows: [
        ['Method', 'Fee', 'Smallest', 'Limit a day', 'Arrives'],
        ...cash.withdrawals.map((row) => [row.rail, row.fee, row.minimum, row.daily, row.time]),
      ],
    }),
    p(
      `You can withdraw to any bank account in your own name. One that you have paid in from can be used at once, any other ${cash.newPayeeHours} hours after you add it. The fee is taken from the amount you type. If you choose SEPA Instant and the receiving bank does not take part, we offer the ordinary SEPA transfer before you confirm.`,
    ),
    h2('Business days and cut-off times'),
    table({
      header: true,
      rows: [
        ['Method', 'Leaves the same day if confirmed before', 'Runs at weekends'],
        ['SEPA Instant', 'Any time', 'Yes'],
        ['SEPA transfer', '15:00 Central European Time', 'No'],
        ['Faster Payments', 'Any time', 'Yes'],
        ['ACH', '14:00 Eastern Time', 'No'],
        ['Wire', '14:00 Eastern Time', 'No'],
      ],
    }),
    p(
      'Business days are those of the European, British or American banks, according to the currency.',
    ),
    h2('Exchange between currencies'),
    p(
      'Open the cash account and choose ',
      strong('Exchange'),
      '. It trades on the currency market at your taker fee and shows rate, fee and result before you confirm. Limits do not apply. The markets close from Friday 22:00 to Sunday 22:00 UTC; an exchange in that time uses the last rate with 0.5% added, and says so.',
    ),
    h2('When a payment does not arrive'),
    ul([
      [strong('It is within its time. '), 'Wait until the last day in the table has ended.'],
      [
        strong('The reference is missing (USD). '),
        'Open the deposit page and choose Trace a transfer.',
      ],
      [
        strong('The name differs. '),
        'It is on its way back. Your bank can say when it arrives there.',
      ],
      [
        strong('It is being checked. '),
        'You find it under Transactions with the state In review, and an email says if we need anything.',
      ],
    ]),
    p(
      'For a trace we need the date, the amount and a PDF of the confirmation from your bank. A screenshot is often not enough.',
    ),
    h2('How the money is protected'),
    h3('Where it is'),
    p(
      'Customers’ cash is held at partner banks in accounts that are separate from Meridian’s own. We do not lend or invest it, and it earns no interest. The balance is compared with the banks every night.',
    ),
    h3('What that means'),
    p(
      'If Meridian failed, the money would be yours and not part of what creditors share. If a partner bank failed, the deposit protection of its country would apply to you within its limits. Crypto is not covered by any deposit protection. More is in ',
      article('doc-security-model', 'how Meridian protects accounts and funds'),
      '.',
    ),
  ],
});
