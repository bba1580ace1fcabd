import { article, callout, code, codeBlock, h2, h3, ol, p, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const marketDataFeed = productDocument({
  slug: 'market-data-feed',
  title: 'Market data feed: channels, order book and reconnecting',
  summary:
    'Subscribe to trades, tickers, candles and the order book over one WebSocket without a key, keep a correct copy of the book, and come back cleanly after a break.',
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2025-03-04',
  updatedAt: '2026-03-27',
  reviewAt: '2027-01-20',
  author: authors.api,
  helpful: 29,
  related: ['doc-api-rate-limits', 'doc-order-types'],
  body: [
    p(
      'The feed sends what happens in a market as it happens. It is public: no key, no signature. Connect to ',
      code('wss://api.meridian.example/v2/feed'),
      ' and say what you want to hear.',
    ),
    codeBlock(
      'json',
      `{ "op": "subscribe", "id": 1, "channels": ["trades:BTC-EUR", "book:BTC-EUR"] }`,
    ),
    h2('Channels'),
    table({
      header: true,
      rows: [
        ['Channel', 'Sends', 'How often'],
        ['trades:<market>', 'Each trade with price, size and side', 'At once'],
        ['ticker:<market>', 'Best bid and ask, last price, 24-hour volume', 'At most 4 a second'],
        ['candles:<market>:<span>', 'Open, high, low, close, volume', 'When a candle changes'],
        ['book:<market>', 'A copy of the book, then every change', 'Every 100 milliseconds'],
        ['status', 'Markets opening, pausing and closing', 'At once'],
      ],
    }),
    p(
      'Spans are ',
      code('1m'),
      ', ',
      code('5m'),
      ', ',
      code('1h'),
      ' and ',
      code('1d'),
      '. One connection may hold 100 channels.',
    ),
    h2('Keep a copy of the book'),
    ol([
      [
        'Subscribe to ',
        code('book:<market>'),
        '. The first message has the type ',
        code('snapshot'),
        ' and a sequence number.',
      ],
      [
        'Every later message has the type ',
        code('change'),
        '. Its ',
        code('prev'),
        ' must equal the sequence number you hold.',
      ],
      'Set each price level to the size given. A size of "0" removes the level.',
      'If prev does not match, you have missed something: subscribe again and start from the new snapshot.',
    ]),
    codeBlock(
      'json',
      `{
  "channel": "book:BTC-EUR",
  "type": "change",
  "prev": 88104412,
  "seq": 88104413,
  "bids": [["60998.50", "0.4120"]],
  "asks": [["61002.00", "0"]],
  "time": "2026-03-27T09:30:00.100Z"
}`,
    ),
    h3('Check your copy'),
    p(
      'Once every 10 seconds a message of the type ',
      code('check'),
      ' carries a CRC-32 of the best 10 levels on each side, written as price:size and joined with commas, bids first. If yours differs, subscribe again.',
    ),
    h2('Stay connected'),
    ul([
      'We send a ping every 20 seconds and close a connection that has not answered after 40.',
      'A connection lives 24 hours at most. We send a goodbye message a minute before we close it.',
      'A reader that falls more than 1,000 messages behind is disconnected with code 4008.',
    ]),
    p(
      'Reconnect after 1 second, then 2, 4, 8, up to 30, with some chance added. Many clients that come back in the same second keep each other out.',
    ),
    callout('info', 'Your own orders are not here', [
      p(
        'The feed is public and says nothing about who traded. Use order events in a webhook, or ask for your fills.',
      ),
    ]),
    h2('History'),
    p(
      'The feed has no past. Candles for up to five years come from ',
      code('GET /v2/markets/<market>/candles'),
      ', 1,000 in a request. Each request counts against your limit: see ',
      article('doc-api-rate-limits', 'API rate limits'),
      '.',
    ),
  ],
});
