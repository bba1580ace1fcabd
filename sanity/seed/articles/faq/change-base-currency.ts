import { appAndWeb, p } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const changeBaseCurrency = faq({
  slug: 'change-base-currency',
  title: 'Can I see values in another currency?',
  summary:
    'Yes: choose euro, pounds or dollars as your base currency under Profile > Settings. It changes what is displayed and converts nothing.',
  topic: 'getting-started',
  productArea: 'account',
  publishedAt: '2024-09-17',
  updatedAt: '2024-09-17',
  reviewAt: '2026-09-17',
  author: authors.trading,
  helpful: 0,
  related: ['buy-crypto-with-cash-balance'],
  body: [
    appAndWeb({
      app: [{ title: 'Open Profile, then Settings, then Base currency, and choose.' }],
      web: [
        { title: 'Click your profile picture, then Settings, then Base currency, and choose.' },
      ],
    }),
    p('Balances, charts and new reports then show that currency.'),
    p(
      'Your cash balances stay as they are. Limits are always kept in euro and shown at the rate of the day. Tax reports use the currency of the country you choose for them, whatever your base currency is.',
    ),
  ],
});
