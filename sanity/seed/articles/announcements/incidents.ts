import { article, callout, code, h2, link, p, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { addresses, authors } from '../../facts.ts';

export const orderEntryOutageMarch2026 = announcement({
  slug: 'order-entry-outage-march-2026',
  title: 'Resolved: orders could not be placed for 41 minutes on 3 March 2026',
  summary:
    'From 14:07 to 14:48 UTC new orders were refused on the web, in the app and by API. No order was lost and no balance was wrong. What happened, who is compensated and what we changed.',
  topic: 'trading',
  productArea: 'trading',
  severity: 'incident',
  publishedAt: '2026-03-03',
  updatedAt: '2026-03-10',
  reviewAt: '2027-03-10',
  author: authors.trading,
  helpful: 66,
  related: ['order-not-filled', 'doc-api-rate-limits', 'doc-order-types'],
  body: [
    p(
      'On 3 March 2026, for 41 minutes, you could not place or change orders. It is over, and we are sorry. You rely on being able to act when prices move, and on that afternoon they did.',
    ),
    h2('Who was affected'),
    ul([
      'Everybody who tried to place or change an order, also an instant buy, between 14:07 and 14:48 UTC.',
      'Cancelling worked throughout on the web and by API. In the app it failed until 14:19.',
      'Stop orders whose trigger was reached fired only after 14:48.',
      'Deposits, withdrawals, cards and staking were not affected.',
    ]),
    h2('What happened'),
    table({
      caption: '3 March 2026, times in UTC',
      header: true,
      rows: [
        ['Time', 'Event'],
        ['14:02', 'A new version of the risk check is switched on for all markets'],
        ['14:07', 'The check runs out of memory; orders are refused with 503'],
        ['14:09', 'The engineer on duty is alerted'],
        ['14:13', 'First notice on the status page'],
        ['14:19', 'Cancelling works again in the app'],
        ['14:31', 'The old version is started, but has to load all open orders first'],
        ['14:48', 'Orders are accepted in all markets'],
        ['15:30', 'Balances and orders compared with the log: no difference'],
      ],
    }),
    p(
      'The new check kept each account’s past orders in memory. In our tests an account had a few hundred. Some real ones have more than a million. When several of those came in at once, the memory was full.',
    ),
    h2('Compensation'),
    p(
      'If one of your stop orders should have fired in those 41 minutes and filled later at a worse price, we pay the difference. We worked it out for every account. The amount was credited in cash on 9 March, with the reference ',
      code('INC-2026-03-03'),
      '. You do not have to ask. If you think we missed something, write to us by 30 June 2026.',
    ),
    h2('What we changed'),
    ul([
      'New versions of the risk check are switched on in one market first, and in the others after an hour.',
      'The check reads past orders from disk and holds at most 10,000 of an account.',
      'The old version stays loaded beside the new one for a day, so that going back takes seconds.',
      'The first notice on the status page goes out within 3 minutes, written by a program.',
    ]),
    callout('info', 'For programs', [
      p(
        'Orders sent with a client_order_id could be repeated safely. How to do that is in ',
        article('doc-api-rate-limits', 'API rate limits and how to stay below them'),
        '.',
      ),
    ]),
  ],
});

export const sepaInstantDelaysMay2026 = announcement({
  slug: 'sepa-instant-delays-may-2026',
  title: 'Resolved: SEPA Instant withdrawals were late on 12 May 2026',
  summary:
    'Instant withdrawals in euro took up to 5 hours on 12 May because a partner bank had an outage. All of them have arrived, and the fee has been given back.',
  topic: 'withdrawals',
  productArea: 'cash',
  severity: 'incident',
  publishedAt: '2026-05-12',
  updatedAt: '2026-05-14',
  reviewAt: '2026-12-14',
  author: authors.cash,
  helpful: 21,
  related: ['cash-withdrawal-limits-fees-time', 'cancel-withdrawal'],
  body: [
    p(
      strong('All delayed withdrawals have arrived. '),
      'If yours was ordered on 12 May 2026 between 08:20 and 13:10 UTC, the money is in your bank account and the fee of EUR 0.50 is back in your balance.',
    ),
    h2('What happened'),
    p(
      'One of the two banks through which we send SEPA Instant payments stopped confirming them. Payments that had been handed over could be neither called back nor sent again without the danger of paying twice. We therefore waited for the bank and sent new payments through the other one from 10:05 UTC.',
    ),
    table({
      caption: '12 May 2026, times in UTC',
      header: true,
      rows: [
        ['Ordered', 'Usual time', 'Time on that day'],
        ['08:20 to 10:05', 'Under 1 minute', 'Up to 5 hours'],
        ['10:05 to 13:10', 'Under 1 minute', 'Up to 25 minutes'],
        ['After 13:10', 'Under 1 minute', 'Under 1 minute'],
      ],
    }),
    h2('Not affected'),
    ul([
      'Deposits in euro',
      'Ordinary SEPA transfers',
      'Withdrawals in pounds and dollars',
      'Card payments',
    ]),
    h2('If something is still missing'),
    p(
      'Open the withdrawal under ',
      strong('Withdraw > History'),
      '. If it says Sent, give your bank the reference shown there. If it says Preparing, write to us through ',
      link(addresses.support, 'support'),
      '. The usual limits and times are in ',
      article('cash-withdrawal-limits-fees-time', 'cash withdrawals'),
      '.',
    ),
    h2('What we changed'),
    p(
      'A program now compares the answer times of both banks every ten seconds and moves new payments to the other bank after one minute without an answer.',
    ),
  ],
});

export const fakeMigrationEmails = announcement({
  slug: 'fake-migration-emails',
  title: 'Warning: false emails about a “wallet migration” are not from Meridian',
  summary:
    'Since 8 April 2026 emails ask people to move coins to a new “secure wallet” within 24 hours. They are not from us. Do not send anything; if you did, these are the next steps.',
  topic: 'security',
  productArea: 'security',
  severity: 'incident',
  publishedAt: '2026-04-09',
  updatedAt: '2026-04-21',
  reviewAt: '2026-12-09',
  author: authors.security,
  helpful: 154,
  related: ['phishing-emails', 'sign-in-i-do-not-recognise', 'passkeys', 'doc-security-model'],
  placement: 'banner',
  publishAt: '2026-04-09T12:00:00.000Z',
  expireAt: '2027-12-31T23:00:00.000Z',
  affects: ['phishing-emails', 'sign-in-i-do-not-recognise'],
  affectedProducts: ['account', 'security'],
  body: [
    callout('danger', 'There is no migration', [
      p(
        'Meridian is not moving customers’ coins anywhere. We never ask you to send coins to an address, to enter the words of a wallet, or to confirm your balance.',
      ),
    ]),
    h2('What the emails look like'),
    ul([
      'The subject is “Mandatory wallet migration” or “Action required: secure your assets”.',
      'The sender is shown as Meridian Security, but the address does not end in @meridian.example.',
      'They name a deadline of 24 hours and threaten with frozen withdrawals.',
      'A button leads to a page that looks like our sign-in page and asks for the 12 or 24 words of a wallet.',
      'Some people also get a call from somebody who claims to work for us and to know about the email.',
    ]),
    p(
      'The addresses come from a data leak at a ticket seller, not from Meridian. You may get such an email even if you are not a customer.',
    ),
    h2('What to do'),
    table({
      header: true,
      rows: [
        ['What you did', 'What to do now'],
        ['Nothing, or only opened it', 'Forward it to us and delete it'],
        ['Clicked and saw the page', 'Close it; check that your anti-phishing word is set'],
        ['Entered your Meridian password', 'Lock your account, then change the password'],
        ['Entered the words of a wallet', 'Move what is in that wallet to a new one, at once'],
        ['Sent coins', 'Lock your account, write to us with “Money is missing”, tell the police'],
      ],
    }),
    p(
      'Forward emails to ',
      link(`mailto:${addresses.phishing}`, addresses.phishing),
      '. Each address of a false page helps: 61 of them had been taken down by 21 April. The steps for an account in danger are in ',
      article('sign-in-i-do-not-recognise', 'a sign-in that I do not recognise'),
      '.',
    ),
    h2('Protect yourself from the next one'),
    p(
      'Set an ',
      article('phishing-emails', 'anti-phishing word'),
      ' and use a ',
      article('passkeys', 'passkey'),
      '. A passkey does not answer to a false page, so there is nothing to steal.',
    ),
  ],
});
