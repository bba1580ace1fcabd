import { addresses } from './facts.ts';
import { redirect, siteSettings } from './other-documents.ts';

export const settings = siteSettings({
  name: 'Meridian Help',
  logoText: 'Meridian Help',
  supportLink: { label: 'Contact support', url: '/articles/contact-support' },
  navigation: [
    { label: 'Topics', url: '/topics' },
    { label: 'Status', url: addresses.status },
  ],
  showAuthors: 'end',
  contact: {
    name: 'Meridian customer service',
    url: addresses.support,
    hours: 'Chat and messages: day and night. We have no phone line.',
  },
  popularQueries: ['identity check', 'withdrawal times', 'passkeys', 'tax report'],
  embedHosts: ['www.youtube-nocookie.com', 'player.vimeo.com', 'www.openstreetmap.org'],
  footer: {
    text: 'Meridian is a fictional exchange. This help center and every figure in it are examples.',
    links: [
      { label: 'Fees', url: '/articles/fee-schedule' },
      { label: 'Is an email real?', url: '/articles/phishing-emails' },
      { label: 'Close an account', url: '/articles/close-account' },
      { label: 'API', url: '/topics/api-and-developers' },
    ],
  },
});

/** Addresses that moved, so that old links and bookmarks still lead somewhere. */
export const redirects = [
  redirect('/articles/kyc-failed', '/articles/why-identity-verification-fails'),
  redirect('/articles/2fa-lost', '/articles/lost-authenticator'),
  redirect('/articles/how-to-buy', '/articles/buy-crypto-with-cash-balance'),
  redirect('/fees', '/articles/fee-schedule'),
  redirect('/contact', '/articles/contact-support', false),
  redirect('/status', addresses.status, false),
];
