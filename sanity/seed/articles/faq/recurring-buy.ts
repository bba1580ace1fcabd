import { appAndWeb, article, callout, figure, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, trading } from '../../facts.ts';

export const recurringBuy = faq({
  slug: 'recurring-buy',
  title: 'How to set up a recurring buy',
  summary: `Choose coins, an amount from ${trading.recurringMinimum} and a rhythm. We buy at that moment from your cash balance, for a fee of ${trading.recurringFee}. You can pause or end the plan at any time.`,
  topic: 'trading',
  productArea: 'trading',
  publishedAt: '2025-01-23',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-23',
  author: authors.trading,
  helpful: 50,
  related: ['buy-crypto-with-cash-balance', 'trading-fees', 'account-statement'],
  body: [
    p(
      'A recurring buy spends the same amount again and again, whatever the price. You need not watch the market, and no single day decides what you pay on average.',
    ),
    h2('What you can set'),
    table({
      caption: 'Settings of a plan',
      header: true,
      rows: [
        ['Setting', 'Choices'],
        ['Coins', 'One, or up to 10 with shares that make 100%'],
        ['Amount', `${trading.recurringMinimum} to ${trading.recurringMaximum} each time`],
        ['Rhythm', 'Daily, weekly, every two weeks, monthly'],
        ['Time', 'Any full hour, in your time zone'],
        ['Paid from', 'A cash balance, or USDC'],
        ['End', 'Never, on a day, or after a number of buys'],
      ],
    }),
    h2('Set it up'),
    appAndWeb({
      app: [
        { title: 'Tap Trade, then Recurring, then New plan.' },
        { title: 'Choose one or more coins and their shares.' },
        { title: 'Type the amount and choose the rhythm and the time.' },
        {
          title: 'Choose what it is paid from.',
          content: [
            p('If you pay in by standing order, let the plan run one business day after it.'),
          ],
        },
        {
          title: 'Check the summary and confirm.',
          content: [p('The screen names the day and hour of the first buy.')],
        },
      ],
      web: [
        { title: 'Click Trade, then Recurring, then New plan.' },
        {
          title:
            'Choose coins and shares; the page shows how the plan would have done over the last years.',
        },
        { title: 'Set amount, rhythm, time and the balance to pay from.' },
        { title: 'Check the summary and confirm.' },
      ],
    }),
    figure(
      'recurring-plan.png',
      'A phone screen titled New plan: every Monday at 09:00, EUR 50 from the euro balance, 70 percent into BTC and 30 percent into ETH, first buy on 8 June 2026, and a button that says Start plan.',
    ),
    p(`You can have up to ${trading.recurringPlans} plans at the same time.`),
    h2('On the day'),
    p(
      'We buy in the hour you chose, at the current price, and write to you what was bought. The fee of ',
      strong(trading.recurringFee),
      ' is lower than for an instant buy and is taken from the amount: of EUR 100, EUR 99.50 go into coins.',
    ),
    h2('If there is not enough cash'),
    ul([
      'We try again after 1, 6 and 24 hours, and tell you the first time.',
      'If the last attempt fails, this buy is left out and the next one takes place as planned.',
      'After three buys left out in a row, the plan is paused.',
      'We never buy for part of the amount, and never sell anything to pay for a plan.',
    ]),
    h2('Change, pause or end'),
    p(
      'Open the plan under ',
      strong('Trade > Recurring'),
      '. Changes made up to one minute before the hour count for the next buy. Ending a plan leaves what it bought where it is.',
    ),
    callout('info', 'It does not take the risk away', [
      p(
        'Buying little by little evens out the price you pay. It does not keep a coin from losing value, and you may get back less than you put in.',
      ),
    ]),
    p(
      'Every buy is listed in your ',
      article('account-statement', 'account statement'),
      ', and each counts as a purchase of its own for taxes.',
    ),
  ],
});
