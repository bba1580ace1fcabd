import { appAndWeb, article, h2, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, card } from '../../facts.ts';

export const cardOrderAndActivate = faq({
  slug: 'card-order-and-activate',
  title: 'How to order the Meridian Card and switch it on',
  summary: `The virtual card works at once. The plastic one costs ${card.issueFee}, comes by post in ${card.delivery}, and is switched on in the app.`,
  topic: 'cash-and-cards',
  productArea: 'cash',
  publishedAt: '2024-03-12',
  updatedAt: '2026-02-24',
  reviewAt: '2026-08-24',
  author: authors.cash,
  helpful: 233,
  related: ['card-declined', 'card-lost-or-stolen'],
  body: [
    p(
      'The Meridian Card is a Visa debit card. It pays from the cash balance you choose; crypto is never sold to pay for something unless you switch that on.',
    ),
    appAndWeb({
      app: [
        { title: 'Tap Home, then Card, then Order.' },
        {
          title: 'Choose virtual, or virtual and plastic.',
          content: [p('You can add the plastic one later.')],
        },
        {
          title: 'Check the address.',
          content: [p('It must be your home address, not a post-office box.')],
        },
        {
          title: 'When it has come, tap Card, then Switch on.',
          content: [p('Type the last four digits, then choose a PIN.')],
        },
      ],
      web: [
        { title: 'Click Wallet, then Card, then Order.' },
        { title: 'Choose virtual, or virtual and plastic, and check the address.' },
        {
          title: 'Switch it on in the app.',
          content: [
            p(
              'The number and PIN are shown in the app alone, so switching on does not work on the web.',
            ),
          ],
        },
      ],
    }),
    h2('What it costs'),
    table({
      caption: 'Fees and limits of the card',
      header: true,
      rows: [
        ['For', 'You pay'],
        ['Virtual card', 'Nothing'],
        ['Plastic card', card.issueFee],
        ['Replacement', card.replacementFee],
        ['Per month', card.monthlyFee],
        ['Payments in another currency', card.foreignExchange],
        ['Cash machines', `Nothing up to ${card.atmFreeMonthly} a month, then ${card.atmFee}`],
        ['Most per day', card.dailySpending],
      ],
    }),
    p(
      'Not there after 10 business days? Tap ',
      strong('Card > It has not come'),
      ' and we send another one free of charge. If a payment fails, see ',
      article('card-declined', 'why a card payment was declined'),
      '.',
    ),
  ],
});
