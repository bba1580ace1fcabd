import { topic } from './other-documents.ts';

/** The ten topics, in the order readers see them. */
export const topics = [
  topic({
    slug: 'getting-started',
    category: 'account-and-security',
    title: 'Getting started',
    description: 'Opening an account, finding your way, and reaching a person.',
    order: 10,
  }),
  topic({
    slug: 'account-and-identity',
    category: 'account-and-security',
    title: 'Account and identity',
    description: 'Identity checks, personal details, locked accounts, and closing an account.',
    order: 20,
  }),
  topic({
    slug: 'security',
    category: 'account-and-security',
    title: 'Security',
    description: 'Passkeys, false emails, lost devices, and what to do when something looks wrong.',
    order: 30,
  }),
  topic({
    slug: 'deposits',
    category: 'money',
    title: 'Deposits',
    description: 'Paying in cash and crypto: minimums, times, and deposits that do not arrive.',
    order: 40,
  }),
  topic({
    slug: 'withdrawals',
    category: 'money',
    title: 'Withdrawals',
    description: 'Taking out cash and crypto: fees, limits, and where a withdrawal is.',
    order: 50,
  }),
  topic({
    slug: 'trading',
    category: 'trading-and-earning',
    title: 'Trading',
    description: 'Buying and selling, orders, fees, and recurring buys.',
    order: 60,
  }),
  topic({
    slug: 'cash-and-cards',
    category: 'money',
    title: 'Cash and cards',
    description: 'Cash balances in euro, pounds and dollars, and the Meridian Card.',
    order: 70,
  }),
  topic({
    slug: 'earn-and-staking',
    category: 'trading-and-earning',
    title: 'Earn and staking',
    description: 'Rewards for coins you hold: how they come about, and when coins are free again.',
    order: 80,
  }),
  topic({
    slug: 'tax-and-records',
    category: 'records-and-api',
    title: 'Tax and records',
    description: 'Tax reports, statements, and what tax offices get from us.',
    order: 90,
  }),
  topic({
    slug: 'api-and-developers',
    category: 'records-and-api',
    title: 'API and developers',
    description: 'Keys, signatures, limits, market data and webhooks.',
    order: 100,
  }),
];
