import { appAndWeb, article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, cash } from '../../facts.ts';

export const cashWithdrawalLimitsFeesTime = faq({
  slug: 'cash-withdrawal-limits-fees-time',
  title: 'Cash withdrawals: limits, fees and how long they take',
  summary:
    'A SEPA transfer is free and takes one business day; the instant one costs EUR 0.50 and takes a minute. Pounds and dollars have their own limits. A new bank account waits 24 hours.',
  topic: 'withdrawals',
  productArea: 'cash',
  publishedAt: '2026-04-14',
  updatedAt: '2026-05-29',
  reviewAt: '2026-10-14',
  author: authors.cash,
  helpful: 1,
  related: [
    'cash-deposit-limits-fees-time',
    'withdrawals-paused-after-change',
    'cancel-withdrawal',
  ],
  body: [
    table({
      caption: 'Paying out, with Full verification',
      header: true,
      rows: [
        ['Method', 'Fee', 'Minimum', 'Limit per day', 'Usual time'],
        ...cash.withdrawals.map(({ rail, fee, minimum, daily, time }) => [
          rail,
          fee,
          minimum,
          daily,
          time,
        ]),
      ],
    }),
    p(
      'The fee is taken from the amount you type, so the sum on the last screen is what arrives. The day for limits begins at 00:00 UTC. You cannot withdraw to a card.',
    ),
    h2('Withdraw'),
    appAndWeb({
      app: [
        { title: 'Tap Home, then Withdraw, and choose the currency.' },
        {
          title: 'Choose a bank account, or add one.',
          content: [
            p(
              `It must be in your name. A new one can be used after ${cash.newPayeeHours} hours; an account you have paid in from can be used at once.`,
            ),
          ],
        },
        { title: 'Type the amount and choose the speed.' },
        { title: 'Check the last screen and confirm.', content: [p('With your passkey or code.')] },
      ],
      web: [
        { title: 'Click Wallet, then Withdraw, and choose the currency.' },
        {
          title: 'Choose a bank account, or add one.',
          content: [
            p(`It must be in your name. A new one can be used after ${cash.newPayeeHours} hours.`),
          ],
        },
        { title: 'Type the amount and choose the speed.' },
        { title: 'Check the last page and confirm.', content: [p('With your passkey or code.')] },
      ],
    }),
    h2('When the bank works'),
    ul([
      'SEPA transfers ordered before 15:00 Central European Time on a business day leave the same day.',
      'ACH and wires ordered before 14:00 Eastern Time on a business day leave the same day.',
      'SEPA Instant and Faster Payments work day and night, weekends and holidays included.',
    ]),
    h2('If the amount is greyed out'),
    p(
      'Part of your balance may have to wait: cash paid in by card for ',
      strong(`${cash.cardHoldHours} hours`),
      ', by ACH for ',
      strong(`${cash.achHoldDays} business days`),
      ', and after a recovery of your account everything for 72 hours. Tap the amount to see until when. All pauses are listed in ',
      article('withdrawals-paused-after-change', 'why withdrawals are paused'),
      '.',
    ),
    h2('If it has not arrived'),
    p(
      'Open the withdrawal under ',
      strong('Withdraw > History'),
      '. While it says ',
      strong('Preparing'),
      ', you can ',
      article('cancel-withdrawal', 'cancel it'),
      '. Once it says ',
      strong('Sent'),
      ', the money has left us, and the page shows the reference your bank can look for. If it is not there one business day after the usual time, write to us and we ask the banks.',
    ),
    callout('warning', 'A wrong account number', [
      p(
        'Banks check the name in the euro area and the United Kingdom, and we warn you when it does not fit. Elsewhere a transfer to a wrong but existing account can be called back only if its holder agrees. Compare every digit.',
      ),
    ]),
  ],
});
