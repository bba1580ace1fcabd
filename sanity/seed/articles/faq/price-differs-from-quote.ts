import { article, em, p, quote, strong } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, trading } from '../../facts.ts';

export const priceDiffersFromQuote = faq({
  slug: 'price-differs-from-quote',
  title: 'Why did I pay a different price than the one I saw?',
  summary:
    'The price on a chart is the last trade. A market order is filled from the offers that are there, best first, and a larger order uses up several of them.',
  topic: 'trading',
  productArea: 'trading',
  publishedAt: '2024-01-16',
  updatedAt: '2024-11-12',
  reviewAt: '2026-06-12',
  author: authors.trading,
  helpful: 41,
  related: ['order-not-filled', 'buy-crypto-with-cash-balance'],
  body: [
    p(
      'The chart shows what somebody ',
      em('else'),
      ' has just paid. Your market order takes what is on offer now: first the cheapest, then the next one, until it is filled. The price you paid is the average of all parts; tap the order to see each of them.',
    ),
    quote(
      'A market order is about now. A limit order is about the price. You can have one of them.',
    ),
    p(
      'Market orders on Meridian stop at 2% away from the price at which they began, so that a thin market cannot surprise you by more. The unfilled rest is cancelled.',
    ),
    p(
      'With an ',
      article('buy-crypto-with-cash-balance', 'instant buy'),
      ` this cannot happen: the quote holds for ${trading.quoteSeconds} seconds and includes the fee. It is a little more expensive than the market for that reason. To name your price yourself, use a `,
      strong('limit order'),
      '.',
    ),
  ],
});
