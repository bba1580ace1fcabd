import { article, em, figure, h2, p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, trading } from '../../facts.ts';

export const orderNotFilled = faq({
  slug: 'order-not-filled',
  title: 'Why has my order not been filled?',
  summary:
    'A limit order is filled only when somebody accepts your price, and in the order in which orders arrived. The chart may touch your price without your turn having come.',
  topic: 'trading',
  productArea: 'trading',
  publishedAt: '2023-10-10',
  updatedAt: '2025-05-13',
  reviewAt: '2026-05-13',
  author: authors.trading,
  helpful: 176,
  related: ['doc-order-types', 'trading-fees', 'price-differs-from-quote'],
  body: [
    p('Open the order under ', strong('Trade > Orders'), ' and look at its state.'),
    h2('Open'),
    ul([
      [
        strong('Your price is away from the market. '),
        'A buy waits for a lower price, a sale for a higher one.',
      ],
      [
        strong('The chart touched your price. '),
        'There were orders at that price ',
        em('before'),
        ' yours, and the offer was used up before your turn.',
      ],
      [
        strong('You look at another chart. '),
        'Other sites show other exchanges. Only trades on the same Meridian market count.',
      ],
    ]),
    figure(
      'order-book.png',
      'Offers to sell above the last trade of 61,010, offers to buy below it. At the price of 61,000 four orders stand in a row, and the third one, marked, is yours.',
      'At one price, the oldest order comes first.',
    ),
    h2('Partly filled'),
    p(
      'Somebody took a part of it. The rest stays open at the same price. You can cancel the rest; what was filled is yours.',
    ),
    h2('Rejected or cancelled'),
    ul([
      `It was below the minimum of ${trading.minimumOrder}, or your ${trading.openOrdersPerMarket} places for open orders in this market were taken.`,
      'It said Post only and would have been filled at once.',
      'It said Immediate or cancel, and there was nothing to fill it with.',
      'It would have traded with another order of yours. We cancel the older one.',
    ]),
    h2('A stop order that did nothing'),
    p(
      'A stop order wakes up when a trade takes place at the stop price. If it becomes a limit order then, the market may already have gone past the limit. What each kind does is explained in ',
      article('doc-order-types', 'order types'),
      '.',
    ),
  ],
});
