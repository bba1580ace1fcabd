import { article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { authors, earn } from '../../facts.ts';

export const stakingPayoutDay = announcement({
  slug: 'staking-payout-day',
  title: 'Staking rewards are paid every Monday from 7 April 2025',
  summary:
    'Rewards of all coins are paid together on Monday morning instead of on a different day for each coin. The change costs nobody a reward; the first payment covers the days in between.',
  topic: 'earn-and-staking',
  productArea: 'earn',
  severity: 'change',
  publishedAt: '2025-03-25',
  updatedAt: '2025-04-07',
  reviewAt: '2026-12-07',
  author: authors.crypto,
  helpful: 14,
  related: ['how-staking-works', 'doc-staking-terms-explained', 'tax-on-staking-rewards'],
  body: [
    p(
      'Until now ETH was paid daily, SOL every third day and DOT and ADA once a month. From 7 April 2025 all staking rewards are paid every ',
      strong(earn.payoutDay),
      ', between 06:00 and 10:00 UTC, for the week before.',
    ),
    h2('The change-over'),
    table({
      header: true,
      rows: [
        ['Coin', 'Last payment in the old way', 'First Monday payment covers'],
        ['ETH', '31 March 2025', '1 to 6 April'],
        ['SOL', '30 March 2025', '31 March to 6 April'],
        ['DOT', '31 March 2025', '1 to 6 April'],
        ['ADA', '31 March 2025', '1 to 6 April'],
      ],
    }),
    h2('Why'),
    ul([
      'One line a week for each coin makes statements and tax reports about five times shorter.',
      'Very small daily rewards were rounded down. Added up over a week, less is lost: at most one unit of the last decimal place.',
      'Questions about “missing” rewards nearly always came from the different days.',
    ]),
    p(
      'For tax, the day of payment counts in most countries, so income may move from one month to the next. See ',
      article('tax-on-staking-rewards', 'tax on staking income and rewards'),
      '. If you stop staking in the middle of a week, the days you have earned are paid on the next Monday.',
    ),
  ],
});

export const newGbpMarkets = announcement({
  slug: 'new-gbp-markets',
  title: 'New markets in pounds: SOL, ADA and DOT from 24 February 2026',
  summary:
    'SOL-GBP, ADA-GBP and DOT-GBP open on 24 February 2026 at 10:00 UTC. How the opening works, smallest orders and price steps.',
  topic: 'trading',
  productArea: 'trading',
  severity: 'notice',
  publishedAt: '2026-02-17',
  updatedAt: '2026-02-24',
  reviewAt: '2027-02-17',
  author: authors.trading,
  helpful: 7,
  related: ['doc-order-types', 'doc-market-data-feed'],
  body: [
    p(
      'On ',
      strong('24 February 2026 at 10:00 UTC'),
      ' three markets open in which you can trade with pounds directly. Until now, you had to go through euro and pay a fee twice.',
    ),
    table({
      header: true,
      rows: [
        ['Market', 'Price step', 'Size step', 'Smallest order'],
        ['SOL-GBP', 'GBP 0.01', '0.001 SOL', 'GBP 5'],
        ['ADA-GBP', 'GBP 0.0001', '0.1 ADA', 'GBP 5'],
        ['DOT-GBP', 'GBP 0.001', '0.01 DOT', 'GBP 5'],
      ],
    }),
    h2('How a market opens'),
    ul([
      '09:30 UTC: you can place and cancel limit orders. Nothing trades yet.',
      '10:00 UTC: all orders that fit are filled at one price, the one at which most is traded.',
      'From then on the market works like any other. Market orders are accepted after the first five minutes.',
    ]),
    callout('warning', 'The first hour can be rough', [
      p(
        'A new market has few orders. Use limit orders until the difference between bid and ask has become small.',
      ),
    ]),
    p(
      'Fees are the usual ones. Instant buys and recurring buys with a balance in pounds use the new markets by themselves. For the order types see ',
      article('doc-order-types', 'order types explained'),
      '.',
    ),
  ],
});
