import { article, figure, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, trading } from '../../facts.ts';

export const tradingFees = faq({
  slug: 'trading-fees',
  title: 'What does a trade cost?',
  summary:
    'On the market you pay 0.30% or less, depending on how much you traded in the last 30 days and on whether your order waited in the book. Instant buys cost 0.9%, recurring ones 0.5%.',
  topic: 'trading',
  productArea: 'trading',
  publishedAt: '2023-01-24',
  updatedAt: '2026-04-16',
  reviewAt: '2026-10-16',
  changes: [
    { at: '2026-04-16', note: 'Recurring buys cost 0.5% instead of 0.9%.' },
    { at: '2025-09-02', note: 'A sixth step for volumes of EUR 10 million and more.' },
  ],
  author: authors.trading,
  helpful: 1011,
  related: ['doc-fee-schedule', 'buy-crypto-with-cash-balance', 'order-not-filled'],
  body: [
    figure(
      'fee-ladder.png',
      'A chart of six steps going down from left to right. Taker fees fall from 0.30 to 0.08 percent and maker fees from 0.20 to 0 percent as the 30-day volume grows from below EUR 10,000 to EUR 10 million.',
      'The more you trade in 30 days, the further down the ladder you are.',
    ),
    table({
      caption: 'Fees on the market',
      header: true,
      rows: [
        ['Tier', 'Traded in the last 30 days', 'Maker', 'Taker'],
        ...trading.ladder.map(({ tier, volume, maker, taker }) => [tier, volume, maker, taker]),
      ],
    }),
    h2('Maker or taker?'),
    ul([
      [
        strong('Taker: '),
        'your order is filled at once by an order that was already there. Market orders always are.',
      ],
      [
        strong('Maker: '),
        'your order waits in the book until somebody takes it. You made the market deeper, so you pay less.',
      ],
      'An order can be both: the part filled at once pays the taker fee, the rest the maker fee.',
    ]),
    h2('An example'),
    p(
      'You are in tier 1 and buy BTC for EUR 2,000 with a market order. The fee is 0.30%, EUR 6.00. With a limit order that waits in the book it would be 0.20%, EUR 4.00.',
    ),
    h2('Your tier'),
    p(
      'It is worked out every day at 00:00 UTC from all your markets together and is shown under ',
      strong('Trade > Fees'),
      `. If you hold MRD and turn on payment with it, you get ${trading.mrdDiscount} off. Instant buys (${trading.instantBuyFee}) and `,
      article('recurring-buy', 'recurring buys'),
      ` (${trading.recurringFee}) have one fee for everybody and do not count towards your tier.`,
    ),
  ],
});
