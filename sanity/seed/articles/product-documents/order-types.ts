import {
  appAndWeb,
  article,
  callout,
  code,
  covered,
  figure,
  footnote,
  h2,
  h3,
  kbd,
  p,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors, trading } from '../../facts.ts';

export const orderTypes = productDocument({
  slug: 'order-types',
  title: 'Order types explained: market, limit, stop and trailing',
  summary:
    'What each order type promises and what it does not, which fee it pays, how long it lives, and how to place one in the app and on the web.',
  topic: 'trading',
  writtenBy: ['trading'],
  productArea: 'trading',
  publishedAt: '2024-09-03',
  updatedAt: '2026-04-22',
  reviewAt: '2027-01-15',
  author: authors.trading,
  helpful: 173,
  related: ['doc-fee-schedule', 'doc-market-data-feed', 'buy-crypto-with-cash-balance'],
  body: [
    p(
      'An order type decides two things: at which price you are willing to trade, and what happens when the market is not there yet. No type can promise both a price and a fill. Choose the one whose weak side you can live with.',
    ),
    table({
      caption: 'The five types side by side',
      header: true,
      rows: [
        ['Type', 'Promises', 'Does not promise', 'Usual fee'],
        ['Market', 'A fill now', 'The price', 'Taker'],
        ['Limit', 'Your price or a better one', 'A fill', 'Maker if it rests'],
        ['Stop market', 'A fill soon after the trigger', 'The price', 'Taker'],
        ['Stop limit', 'Your price after the trigger', 'A fill', 'Either'],
        ['Trailing stop', 'A trigger that follows the price', 'The price', 'Taker'],
      ],
    }),
    h2('Market orders'),
    p(
      'A market order trades against the best orders in the book, one after the other, until your amount is filled. In a thin market the last part can fill at a noticeably worse price than the first. Meridian stops a market order that would move the price by more than 2%',
      footnote(
        'Measured from the best price in the second in which the order arrives. Programs see ',
        code('price_protection'),
        ' as the reason.',
      ),
      ' and cancels what is left.',
    ),
    callout('warning', 'Small market, large order', [
      p(
        'Before you confirm, compare "Average price" with "Best price" in the order ticket. If they are far apart, use a limit order or split the amount.',
      ),
    ]),
    h2('Limit orders'),
    p(
      'A limit order names the worst price you accept. If the book already offers that price, the order fills at once and pays the taker fee for that part. What is left rests in the book and pays the maker fee when somebody meets it.',
    ),
    h3('Post only'),
    p(
      'Tick ',
      strong('Post only'),
      ' when you want the maker fee or nothing. An order that would fill at once is then cancelled instead of being placed.',
    ),
    h3('How long it lives'),
    table({
      caption: 'Settings for the life of a limit order',
      header: true,
      headerColumn: true,
      rows: [
        ['Setting', 'What happens', 'What is left'],
        [
          'Good till cancelled',
          'Fills as far as the market allows. This is the default.',
          {
            rowSpan: 2,
            content: [
              p('Rests in the book until'),
              ul([
                'it fills,',
                'you cancel it, or',
                'the day and time you set, at most 90 days ahead.',
              ]),
            ],
          },
        ],
        ['Good till date', 'The same, up to a day.', covered],
        [
          'Immediate or cancel',
          'Fills what it can at once.',
          { rowSpan: 2, content: [p('Nothing rests: it is cancelled.')] },
        ],
        ['Fill or kill', 'Fills completely at once, or not at all.', covered],
      ],
    }),
    figure(
      'order-book.png',
      'An order book around the last trade at 61,010. Above it stand offers to sell, below it offers to buy. At 61,000 a highlighted order is the third of four.',
      'Orders at the same price are filled in the order in which they came.',
    ),
    h2('Stop orders'),
    p(
      'A stop order sleeps until the last traded price reaches its trigger. Then it becomes a market order (stop market) or a limit order (stop limit). It is most often used to sell when the price falls below a level you have chosen.',
    ),
    p(
      'With a stop limit, leave room between trigger and limit. If the price drops through both in one move, the limit order rests above the market and nothing is sold.',
    ),
    h2('Trailing stops'),
    p(
      'A trailing stop follows the best price since you placed it at a distance you set, between 0.5% and 25%. You sell SOL with a distance of 5% while the price is EUR 150: the trigger starts at EUR 142.50. If the price rises to EUR 180, the trigger follows to EUR 171 and stays there when the price falls.',
    ),
    h2('Place an order'),
    appAndWeb({
      app: [
        { title: 'Tap Trade and choose the market.', content: [p('For example BTC-EUR.')] },
        {
          title: 'Tap the type at the top of the ticket.',
          content: [p('It reads Market until you change it.')],
        },
        { title: 'Enter the amount, and the price if the type asks for one.' },
        {
          title: 'Tap Review, then hold Confirm.',
          content: [p('Review shows the fee, the average price and what you will receive.')],
        },
      ],
      web: [
        { title: 'Open Trade and choose the market in the left column.' },
        { title: 'Choose the type in the ticket on the right.' },
        {
          title: 'Enter amount and price.',
          content: [p('A click on a price in the book fills in the price field.')],
        },
        { title: 'Click Review and then Place order.' },
      ],
    }),
    h2('Keys on the web'),
    p('Press ', kbd('?'), ' on the Trade page to see this list there.'),
    table({
      header: true,
      rows: [
        ['Press', 'To'],
        [kbd('B'), 'Open the ticket to buy'],
        [kbd('S'), 'Open the ticket to sell'],
        [
          { content: [p(kbd('Ctrl'), ' + ', kbd('Enter'))] },
          'Review the order; a second time places it',
        ],
        [kbd('Esc'), 'Close the ticket and keep nothing'],
      ],
    }),
    h2('Rules for every order'),
    ul([
      `The smallest order is worth ${trading.minimumOrder}.`,
      `You can have ${trading.openOrdersPerMarket} open orders in one market, sleeping stop orders included.`,
      'An open order reserves what it needs. Reserved amounts cannot be withdrawn or used for another order.',
      'Two of your own orders never trade with each other. The older one is cancelled.',
    ]),
    h2('When an order is cancelled by us'),
    p(
      'The reason stands beside the order under Trade > Orders. Programs find it in the field ',
      code('cancel_reason'),
      ': ',
      code('price_protection'),
      ' for the 2% rule, ',
      code('self_trade'),
      ' for your own orders meeting, ',
      code('post_only'),
      ' for an order that would have filled at once, and ',
      code('market_closed'),
      ' when a market is taken down. The fees of each type are in the ',
      article('doc-fee-schedule', 'fee schedule'),
      '.',
    ),
  ],
});
