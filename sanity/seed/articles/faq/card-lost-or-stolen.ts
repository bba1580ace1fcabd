import { appAndWeb, callout, figure, h2, p, strong } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, card } from '../../facts.ts';

export const cardLostOrStolen = faq({
  slug: 'card-lost-or-stolen',
  title: 'My card is lost or stolen',
  summary:
    'Freeze it now, in the app under Card > Freeze. Frozen cards cannot pay, and you can unfreeze it if it turns up behind the sofa.',
  topic: 'cash-and-cards',
  productArea: 'security',
  publishedAt: '2024-03-12',
  updatedAt: '2024-03-12',
  reviewAt: '2026-07-01',
  author: authors.cash,
  helpful: 64,
  related: ['card-declined', 'card-order-and-activate', 'sign-in-i-do-not-recognise'],
  body: [
    callout('danger', 'Freeze first', [
      p(
        'App: ',
        strong('Home > Card > Freeze'),
        '. Web: ',
        strong('Wallet > Card > Freeze'),
        '. It takes effect at once, everywhere.',
      ),
    ]),
    figure(
      'card-freeze.png',
      'A phone screen titled Card with a dark card, the balance it pays from, and two buttons: Details and, marked, Freeze.',
    ),
    h2('Then look at the payments'),
    appAndWeb({
      app: [
        { title: 'Tap Card and go through the last payments.' },
        { title: 'Tap Report beside each one that is not yours.' },
        {
          title: 'Tap Replace if the card does not turn up.',
          content: [
            p(
              `The new one costs ${card.replacementFee} and has a new number; after a theft it is free. The new virtual card works at once.`,
            ),
          ],
        },
      ],
      web: [
        {
          title: 'Click Wallet, then Card, and freeze it.',
          content: [p('Everything else about the card is in the app.')],
        },
        {
          title: 'Install the app on another phone, if yours is gone too.',
          content: [
            p(
              'Sign in with a passkey that is on another device, then report payments and replace the card there.',
            ),
          ],
        },
      ],
    }),
    p(
      'Tell shops and services that charge the card regularly, or let them take the new number from the card network.',
    ),
    p(
      'Payments made after you froze the card are never yours to bear. For those before, we refund what you report within 13 months, unless you gave away the PIN or were careless with it.',
    ),
  ],
});
