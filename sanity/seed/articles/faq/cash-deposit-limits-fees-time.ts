import { appAndWeb, article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, cash, identity } from '../../facts.ts';

export const cashDepositLimitsFeesTime = faq({
  slug: 'cash-deposit-limits-fees-time',
  title: 'Cash deposits: limits, fees and how long they take',
  summary:
    'Bank transfers are free and arrive between one minute and three business days. Cards cost 1.8% and work at once. The table shows the limits for euro, pounds and dollars.',
  topic: 'deposits',
  productArea: 'cash',
  publishedAt: '2026-04-14',
  updatedAt: '2026-05-29',
  reviewAt: '2026-10-14',
  author: authors.cash,
  helpful: 0,
  related: [
    'cash-withdrawal-limits-fees-time',
    'cash-deposit-returned',
    'buy-crypto-with-cash-balance',
  ],
  body: [
    table({
      caption: 'Paying in, with Full verification',
      header: true,
      rows: [
        ['Method', 'Our fee', 'Minimum', 'Limit per day', 'Usual time'],
        ...cash.deposits.map(({ rail, fee, minimum, daily, time }) => [
          rail,
          fee,
          minimum,
          daily,
          time,
        ]),
      ],
    }),
    p(
      `With Basic verification you can pay in up to ${identity.basicMonthlyDeposit} a month, by transfer only. Your bank may charge fees of its own. The day for limits begins at 00:00 UTC.`,
    ),
    h2('Pay in by bank transfer'),
    appAndWeb({
      app: [
        { title: 'Tap Home, then Deposit, and choose the currency.' },
        {
          title: 'Choose Bank transfer.',
          content: [p('You see the account to pay to. It is yours alone, in your name.')],
        },
        {
          title: 'Copy the account number into your banking app.',
          content: [
            p(
              'In euro and pounds no reference is needed. For dollars, copy the reference as well.',
            ),
          ],
        },
        { title: 'Send it, and wait for our notification.' },
      ],
      web: [
        { title: 'Click Wallet, then Deposit, and choose the currency.' },
        {
          title: 'Choose Bank transfer.',
          content: [p('You see the account to pay to. It is yours alone, in your name.')],
        },
        {
          title: 'Copy the details to your bank.',
          content: [p('For dollars, copy the reference as well.')],
        },
        {
          title: 'Send it.',
          content: [p('The page shows the deposit as soon as the bank announces it to us.')],
        },
      ],
    }),
    h2('Pay in by card'),
    p(
      'Debit cards of Visa and Mastercard, in your own name. Credit cards and prepaid cards are refused. Your bank asks you to confirm the payment. You can trade at once; the same amount can leave as cash or crypto after ',
      strong(`${cash.cardHoldHours} hours`),
      `. For ACH the wait is ${cash.achHoldDays} business days.`,
    ),
    callout('warning', 'The account must be in your name', [
      p(
        'Transfers from other people, from a company of yours or from most payment apps are sent back. See ',
        article('cash-deposit-returned', 'why a deposit was returned'),
        '.',
      ),
    ]),
    h2('If it takes longer'),
    ul([
      'Transfers on weekends and bank holidays count from the next business day, SEPA Instant and Faster Payments excepted.',
      'A first transfer from a new bank account may be looked at by a person, which takes up to one business day.',
      'Past that, ask your bank for proof of the transfer (a PDF with both account numbers) and send it to us with the amount and the date. We then look for it with our bank, which takes two to five business days.',
    ]),
  ],
});
