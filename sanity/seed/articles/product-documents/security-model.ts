import {
  article,
  callout,
  figure,
  h2,
  h3,
  link,
  p,
  quote,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { account, addresses, authors, cryptoWithdrawals } from '../../facts.ts';

export const securityModel = productDocument({
  slug: 'security-model',
  title: 'How Meridian protects accounts and funds',
  summary:
    'Where coins and cash are kept, who can move them, what guards your sign-in, which delays are deliberate, and what remains your part. Written for careful readers.',
  topic: 'security',
  writtenBy: ['security', 'identity'],
  productArea: 'security',
  publishedAt: '2024-10-01',
  updatedAt: '2026-04-16',
  reviewAt: '2026-12-01',
  author: authors.security,
  helpful: 109,
  related: [
    'passkeys',
    'withdrawal-address-book',
    'phishing-emails',
    'announcement-fake-migration-emails',
  ],
  body: [
    p(
      'Security here means that three different things hold: nobody can act as you, nobody at Meridian can take your funds alone, and a mistake on either side leaves time to notice it. This page says how, and where the limits are.',
    ),
    h2('Your funds'),
    h3('Crypto'),
    p(
      'At least 95% of customers’ coins lie in cold storage: keys that were made on computers without a network and never leave them. Moving coins out takes three of five people, in two countries, who each use a device of their own. The rest is in a warm wallet that pays out withdrawals; its size is capped, and Meridian’s own money covers it.',
    ),
    h3('Cash'),
    p(
      'Cash lies at partner banks, apart from our own accounts. Every night a program compares the sum of all balances with what the banks report. A difference of more than EUR 100 wakes somebody up.',
    ),
    h3('What is not done with them'),
    p(
      'We do not lend out your balances, trade with them or pledge them. Coins in Flexible Earn are the exception, because lending is what you choose there.',
    ),
    h2('Your account'),
    table({
      caption: 'Ways to sign in, from strongest to weakest',
      header: true,
      rows: [
        ['Method', 'Safe against a stolen password', 'Safe against a false page'],
        ['Passkey', 'Yes', 'Yes'],
        ['Password and authenticator app', 'Yes', 'No'],
        ['Password alone', 'No', 'No; not possible at Meridian'],
      ],
    }),
    ul([
      [
        strong('Tries are counted. '),
        `After ${account.lockAfterTries} wrong passwords or codes, sign-in closes for ${account.lockMinutes} minutes.`,
      ],
      [
        strong('Sessions end. '),
        `A device you do not use is signed out after ${account.sessionDays} days. You can sign out any device from any other.`,
      ],
      [
        strong('Stolen passwords are refused. '),
        'New passwords are compared with lists of known leaks, without the password leaving our servers.',
      ],
      [
        strong('You can lock everything. '),
        'Profile > Security > Lock my account stops withdrawals, orders and keys at once.',
      ],
    ]),
    h2('Delays that are there on purpose'),
    p(
      'A thief is in a hurry and you are not. These delays give you time to see an email and act on it. Support cannot shorten them for anybody, which is the point.',
    ),
    table({
      header: true,
      rows: [
        ['After', 'What waits', 'How long'],
        [
          'A change of password, passkey, authenticator, email or phone',
          'All crypto withdrawals',
          `${cryptoWithdrawals.securityHoldHours} hours`,
        ],
        [
          'A new address, with Saved addresses only on',
          'Withdrawals to that address',
          `${cryptoWithdrawals.newAddressHours} hours`,
        ],
        [
          'Turning Saved addresses only off',
          'All crypto withdrawals',
          `${cryptoWithdrawals.newAddressHours} hours`,
        ],
        ['Access recovered after a loss', 'All withdrawals', '72 hours'],
      ],
    }),
    figure(
      'recovery-timeline.svg',
      'A line with five marks: now, selfie and document; after 24 hours a first message to you; after 48 hours a second; after 72 hours the last one with a link; then a new passkey.',
      'Access recovered after a loss: whoever reads one of the messages can stop it.',
    ),
    h2('Our side'),
    ul([
      'Staff see only what their work needs, and each look at an account is recorded with the reason.',
      'Every change to our software is read by a second person and tested before it reaches you.',
      'Data is encrypted on the way and where it is stored. Photos of documents have a key of their own.',
      'Two outside firms try to break in every year. What they find is fixed before their report is closed.',
    ]),
    h2('Your part'),
    p(
      'Most thefts do not break anything. Somebody is talked into helping. Three habits stop nearly all of them:',
    ),
    ul([
      ['Sign in with a ', article('passkeys', 'passkey'), ', and set up a second one.'],
      [
        'Let crypto go only to ',
        article('withdrawal-address-book', 'addresses you have saved'),
        '.',
      ],
      [
        'Set an ',
        article('phishing-emails', 'anti-phishing word'),
        ' and believe no message without it.',
      ],
    ]),
    quote(
      'Support never asks for a password, a code, a passkey, or remote control of your device. Somebody who asks is not support.',
    ),
    h2('What we cannot do'),
    callout('warning', undefined, [
      p(
        'A crypto transfer that a network has confirmed cannot be called back, by us or by anybody. If you were tricked into sending coins, report it to us at once: sometimes the receiving company can freeze them.',
      ),
    ]),
    h2('Report a weakness'),
    p(
      'If you have found a fault in our software, write through ',
      link(addresses.support, 'the support form'),
      ' and choose Security report. You get an answer within one business day and a reward according to the damage that was avoided. Suspicious emails go to ',
      link(`mailto:${addresses.phishing}`, addresses.phishing),
      '.',
    ),
  ],
});
