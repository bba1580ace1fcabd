import { article, link, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors, card } from '../../facts.ts';

export const cardDeclined = faq({
  slug: 'card-declined',
  title: 'Why was my card payment declined?',
  summary:
    'The app says why within seconds: open Card and tap the payment. Most often the chosen balance is too low, the card is frozen, or the shop asked for a step you did not see.',
  topic: 'cash-and-cards',
  productArea: 'cash',
  publishedAt: '2024-03-12',
  updatedAt: '2025-11-18',
  reviewAt: '2026-11-01',
  author: authors.cash,
  helpful: 318,
  related: ['card-order-and-activate', 'card-lost-or-stolen'],
  body: [
    table({
      caption: 'Reasons shown in the app',
      header: true,
      rows: [
        ['Reason', 'What to do'],
        ['Balance too low', 'Top up, or choose another balance under Card > Pays from'],
        [
          'Card is frozen',
          'Tap Unfreeze; if you did not freeze it, lock your account and write to us',
        ],
        [
          'Wrong PIN',
          'Look the PIN up in the app; after three wrong tries, use it once at a cash machine',
        ],
        ['Not confirmed', 'Open the app when you pay online; the question is valid for 5 minutes'],
        ['Daily limit', `You reached ${card.dailySpending}, or the limit you set yourself`],
        [
          'Kind of shop not allowed',
          'Gambling and money transfer are switched off until you switch them on',
        ],
        [
          'Deposit too high',
          'Petrol pumps and hotels reserve more than you pay; keep EUR 150 free',
        ],
      ],
    }),
    p(
      'No entry in the app means that the payment never reached us. Ask the shop to try with the chip and not contactless, or look at ',
      link(addresses.status, 'the status page'),
      '.',
    ),
    p(
      'A declined payment costs nothing. An amount that is ',
      strong('Reserved'),
      ' although the shop cancelled comes back after at most seven days, often sooner. You lost the card? See ',
      article('card-lost-or-stolen', 'lost or stolen card'),
      '.',
    ),
  ],
});
