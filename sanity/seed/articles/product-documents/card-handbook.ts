import {
  appAndWeb,
  article,
  callout,
  embed,
  figure,
  h2,
  h3,
  p,
  steps,
  strong,
  table,
  ul,
  video,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { addresses, authors, card } from '../../facts.ts';

export const cardHandbook = productDocument({
  slug: 'card-handbook',
  title: 'Meridian Card handbook',
  summary:
    'Order, activate and use the Meridian Card: what it spends first, limits and fees, paying abroad, cash machines, disputes, and what to do when it is lost.',
  topic: 'cash-and-cards',
  productArea: 'cash',
  publishedAt: '2025-04-08',
  updatedAt: '2026-05-07',
  reviewAt: '2026-12-18',
  author: authors.cash,
  helpful: 77,
  related: [
    'card-order-and-activate',
    'card-declined',
    'card-lost-or-stolen',
    'doc-cash-account-handbook',
    'announcement-card-cash-machines',
  ],
  body: [
    p(
      'The Meridian Card is a Visa debit card for your balances. It comes as a virtual card that works at once, and if you like as a plastic card. You need Full verification and an address in a country where we issue cards.',
    ),
    h2('Fees and limits'),
    table({
      header: true,
      rows: [
        ['What', 'Fee or limit'],
        ['Virtual card', 'Free'],
        ['First plastic card', card.issueFee],
        ['Replacement', card.replacementFee],
        ['Monthly fee', card.monthlyFee],
        ['Payments', `Up to ${card.dailySpending} a day`],
        ['Currency you do not hold', card.foreignExchange],
        ['Cash machines', `${card.atmFreeMonthly} a month free, then ${card.atmFee}`],
        ['Delivery', card.delivery],
      ],
    }),
    h2('Order and activate'),
    appAndWeb({
      app: [
        { title: 'Tap Home, then Card, then Order.' },
        {
          title: 'Choose virtual, or virtual and plastic.',
          content: [p('For plastic, check the address. It must be your home address.')],
        },
        {
          title: 'When the plastic card has come, tap Card, then Switch on.',
          content: [p('Type the last four digits of the card.')],
        },
        { title: 'Choose a PIN.', content: [p('You can see it again in the app at any time.')] },
      ],
      web: [
        { title: 'Open Wallet, then Card, then Order.' },
        { title: 'Choose virtual, or virtual and plastic.' },
        {
          title: 'Switch the plastic card on in the app.',
          content: [
            p(
              'The number and the PIN are shown in the app alone, so this step does not work on the web.',
            ),
          ],
        },
      ],
    }),
    video(
      `${addresses.videos}/card-first-steps`,
      'Your card from order to first payment (2 minutes)',
    ),
    h2('What the card spends first'),
    p(
      'You decide the order under ',
      strong('Card > Pays from'),
      '. Without a choice of yours, it is the currency of the shop, then your base currency, then your other cash. Crypto is sold to pay only if you switch a coin on in that list.',
    ),
    callout('info', 'Paying with crypto is selling crypto', [
      p(
        'The amount is sold at the moment of the payment, at your taker fee. In many countries that is a sale for tax. It appears in your tax report like any other.',
      ),
    ]),
    h2('Paying abroad'),
    p(
      `A payment in a currency you hold costs nothing extra. Otherwise the card scheme’s rate of the day applies with ${card.foreignExchange} on top. If a shop offers to charge you in your own currency, decline: the rate is the shop’s and nearly always worse.`,
    ),
    h2('Cash machines'),
    ul([
      `The first ${card.atmFreeMonthly} in a calendar month are free of our fee, then ${card.atmFee} applies to the rest.`,
      'The machine’s owner may charge a fee of its own. It is shown before you accept.',
      'You can take out EUR 500 a day.',
    ]),
    p('In the centre of Ghent, for example, most of the machines belong to banks that add no fee.'),
    embed(
      'https://www.openstreetmap.org/export/embed.html?bbox=3.7120%2C51.0480%2C3.7330%2C51.0600&layer=mapnik',
      'A map of the centre of Ghent',
      '4:3',
    ),
    h2('Payments that look wrong'),
    h3('The amount is higher for a few days'),
    p(
      'Hotels, car rentals and petrol stations reserve more than they charge. The difference comes back when they send the final amount. If a shop cancels, the reserved amount comes back after seven days at most.',
    ),
    h3('You do not know the payment'),
    p(
      'Tap the payment first: the name of the shop’s company often differs from its sign. If you still do not know it, freeze the card and choose ',
      strong('Report'),
      '. You have 13 months from the payment. We answer within 5 business days; if the shop’s bank objects, a decision can take 60 days more.',
    ),
    h2('Lost, stolen or swallowed'),
    figure(
      'card-freeze.png',
      'A phone screen titled Card. Below the card and the balance it pays from are two buttons, Freeze and Details; Freeze is highlighted.',
      'Freeze takes effect at once in every shop. The same button undoes it.',
    ),
    steps([
      {
        title: 'Freeze the card.',
        content: [p('Home > Card > Freeze. It takes effect at once and can be undone.')],
      },
      {
        title: 'Look at the latest payments.',
        content: [p('Choose Report beside each one that is not yours.')],
      },
      {
        title: 'Choose Replace if it does not turn up.',
        content: [
          p(
            `The old card ends for good. The new virtual card works at once; plastic takes ${card.delivery} and costs ${card.replacementFee}, after a theft nothing.`,
          ),
        ],
      },
    ]),
    p(
      'If the phone is gone too, sign in on any computer and open ',
      strong('Wallet > Card > Freeze'),
      '. Freezing is the one card setting that works on the web. What the card costs beside other products is in the ',
      article('doc-fee-schedule', 'fee schedule'),
      '.',
    ),
  ],
});
