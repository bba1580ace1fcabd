import { bestAnswer, savedSearch, synonym } from './other-documents.ts';

/** What readers call things otherwise than the articles do. */
export const searchRules = [
  synonym('kyc', ['kyc', 'identity check', 'verification']),
  synonym('refund', ['refund', 'sent back', 'returned', 'money back']),
  synonym('atm', ['atm', 'cash machine', 'cashpoint']),
  synonym('hacked', ['hacked', 'compromised', 'somebody else signed in']),
  bestAnswer('talk-to-a-human', 'faq-contact-support', [
    'talk to a human',
    'speak to an agent',
    'live chat',
    'customer service',
    'email support',
    'support phone number',
  ]),
  bestAnswer('hacked', 'faq-sign-in-i-do-not-recognise', ['account hacked', 'was hacked']),
  bestAnswer('buy-bitcoin', 'faq-buy-crypto-with-cash-balance', ['buy bitcoin', 'buy btc']),
  bestAnswer('cancel-account', 'faq-close-account', ['cancel account', 'delete account']),
];

/** Searches that are looked at again when a rule changes. */
export const savedSearches = [
  'talk to a human',
  'kyc rejected',
  'refund',
  'card declined',
  'deposit not arrived',
  'withdrawal pending',
  'lost my phone',
  'my account got hacked',
  'buy bitcoin',
  'fees',
].map(savedSearch);
