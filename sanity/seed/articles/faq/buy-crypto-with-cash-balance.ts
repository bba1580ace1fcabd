import { appAndWeb, article, callout, figure, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, trading } from '../../facts.ts';

export const buyCryptoWithCashBalance = faq({
  slug: 'buy-crypto-with-cash-balance',
  title: 'How to buy crypto with your cash balance',
  summary: `Choose a coin, type an amount, check the quote, confirm. The price you see is held for ${trading.quoteSeconds} seconds and includes everything: ${trading.instantBuyFee} for an instant buy, less on the market.`,
  topic: 'trading',
  productArea: 'trading',
  publishedAt: '2025-01-21',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-21',
  author: authors.trading,
  helpful: 0,
  related: ['recurring-buy', 'trading-fees', 'cash-deposit-limits-fees-time'],
  body: [
    p(
      'You can buy as soon as there is cash in your wallet. If there is none yet, see ',
      article('cash-deposit-limits-fees-time', 'how to pay in'),
      '.',
    ),
    h2('Instant buy'),
    p(
      'The short way: one price, one button. It works for every coin we list and for each of your cash balances.',
    ),
    appAndWeb({
      app: [
        { title: 'Tap Trade, then Buy.' },
        {
          title: 'Choose the coin.',
          content: [p('Type its name or its letters, for example ', strong('SOL'), '.')],
        },
        {
          title: 'Type how much to spend, and choose the cash balance to pay from.',
          content: [
            p(`From ${trading.instantBuyMinimum} to ${trading.instantBuyMaximum} at a time.`),
          ],
        },
        {
          title: 'Check the quote.',
          content: [
            figure(
              'buy-quote.png',
              'A phone screen titled Buy SOL. It shows EUR 100.00 to pay, a fee of EUR 0.90, the amount of SOL to receive, a countdown of 7 seconds and a Confirm button.',
              'What you pay, what it costs, what you get, and for how long it holds.',
            ),
          ],
        },
        {
          title: 'Tap Confirm before the countdown ends.',
          content: [p('If it ends first, you get a new quote. Nothing has been bought.')],
        },
      ],
      web: [
        { title: 'Click Trade, then Buy.' },
        { title: 'Choose the coin and the cash balance to pay from.' },
        {
          title: 'Type how much to spend, or how much to get.',
          content: [
            p(`From ${trading.instantBuyMinimum} to ${trading.instantBuyMaximum} at a time.`),
          ],
        },
        { title: 'Check the quote and click Confirm before the countdown ends.' },
      ],
    }),
    p(
      'The coins are yours at once. You find them under ',
      strong('Home'),
      ' in the app and ',
      strong('Wallet'),
      ' on the web, and can sell, stake or withdraw them.',
    ),
    h2('Or buy on the market'),
    p(
      'On the market you trade with other customers and pay less, in exchange for a little more attention. For larger amounts it is worth it.',
    ),
    table({
      caption: 'Two ways to buy for EUR 1,000',
      header: true,
      rows: [
        ['', 'Instant buy', 'Market'],
        ['Fee', `${trading.instantBuyFee}: EUR 9.00`, 'At most 0.30%: EUR 3.00'],
        ['Price', `Fixed for ${trading.quoteSeconds} seconds`, 'The current one, or one you name'],
        ['Smallest amount', trading.instantBuyMinimum, trading.minimumOrder],
        ['Good for', 'Small amounts, first steps', 'Larger amounts, a price of your own'],
      ],
    }),
    p(
      'See ',
      article('doc-order-types', 'order types'),
      ' for how an order is placed, and ',
      article('trading-fees', 'trading fees'),
      ' for what it costs.',
    ),
    h2('If you cannot buy'),
    ul([
      [
        strong('Not enough cash. '),
        'Part of the balance may be held by an open order. Cancel the order to free it.',
      ],
      [
        strong('The button is grey. '),
        'You are below the minimum, or the coin is paused. The line under the button says which.',
      ],
      [
        strong('The quote keeps running out. '),
        'Prices are moving fast. Place a limit order on the market with the highest price you are willing to pay.',
      ],
      [
        strong('This coin is not available in your country. '),
        'Rules differ from place to place; we list for each coin where it can be bought.',
      ],
    ]),
    callout('info', 'Bought too much, or the wrong coin?', [
      p(
        'A purchase cannot be undone, because the other side has been paid. You can sell again at the current price.',
      ),
    ]),
  ],
});
