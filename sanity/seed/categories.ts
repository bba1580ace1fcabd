import { article, p } from './blocks.ts';
import { authors } from './facts.ts';
import { category, person } from './places.ts';

/** The four groups of topics, in the order readers see them. */
export const categories = [
  category({
    slug: 'account-and-security',
    title: 'Account and security',
    description: 'Opening an account, proving who you are, and keeping it yours.',
    order: 10,
    body: [
      p(
        'Locked out, or something looks wrong? Start with one of these. For everything else, choose a topic below, or ',
        article('contact-support', 'write to us'),
        '.',
      ),
    ],
    cards: [
      {
        target: 'faq-lost-authenticator',
        text: 'Get back in without your second factor.',
        image: 'passkey-prompt.png',
      },
      { target: 'faq-phishing-emails', image: 'email-anatomy.png' },
      {
        target: 'faq-why-identity-verification-fails',
        title: 'Identity check failed',
        text: 'The usual reasons, and what to do about each.',
        image: 'identity-check.png',
      },
    ],
  }),
  category({
    slug: 'money',
    title: 'Money',
    description: 'Paying in, taking out, cash balances and the Meridian Card.',
    order: 20,
  }),
  category({
    slug: 'trading-and-earning',
    title: 'Trading and earning',
    description: 'Buying, selling, orders and fees, and rewards for coins you hold.',
    order: 30,
  }),
  category({
    slug: 'records-and-api',
    title: 'Records and API',
    description: 'Tax reports and statements, and what developers need.',
    order: 40,
  }),
];

/** People who wrote guides. */
export const people = [
  person('identity', authors.identity, 'Identity checks'),
  person('security', authors.security, 'Security'),
  person('trading', authors.trading, 'Trading desk'),
];
