import { article, callout, code, h2, link, p, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { addresses, authors } from '../../facts.ts';

export const maintenanceCalendar2026H2 = announcement({
  slug: 'maintenance-calendar-2026-h2',
  title: 'Maintenance calendar: July to December 2026',
  summary:
    'The six planned maintenance windows of the second half of 2026, what pauses in each and what keeps working, plus the bank holidays on which cash moves more slowly.',
  topic: 'trading',
  productArea: 'trading',
  severity: 'maintenance',
  publishedAt: '2026-05-20',
  updatedAt: '2026-05-27',
  publishAt: '2026-05-20T12:00:00.000Z',
  expireAt: '2027-01-01T00:00:00.000Z',
  reviewAt: '2026-12-14',
  author: authors.trading,
  helpful: 12,
  related: ['doc-cash-account-handbook', 'doc-api-rate-limits', 'order-not-filled'],
  pinUntil: '2027-01-01T00:00:00.000Z',
  effectiveAt: '2026-12-12T06:00:00.000Z',
  zones: { effectiveAt: { zone: 'Europe/Berlin', wall: '2026-12-12T07:00' } },
  affects: ['order-not-filled'],
  affectedProducts: ['trading', 'earn'],
  body: [
    p(
      'We maintain our systems on the second Saturday of a month, when least is traded. If a window is not needed, it is cancelled on the day before; if another one becomes necessary, you hear of it at least 72 hours ahead.',
    ),
    h2('Planned windows'),
    table({
      caption: 'All times in UTC',
      header: true,
      rows: [
        ['Date', 'Time', 'What pauses'],
        ['11 July', '06:00 to 07:00', 'Sign-in on new devices'],
        ['8 August', '06:00 to 08:00', 'Trading, instant buys, API orders'],
        ['12 September', '06:00 to 06:30', 'Card settings; payments go on'],
        ['10 October', '06:00 to 08:00', 'Trading, instant buys, API orders'],
        ['14 November', '06:00 to 07:00', 'Crypto withdrawals'],
        ['12 December', '06:00 to 09:00', 'Trading, instant buys, Earn'],
      ],
    }),
    h2('While trading is paused'),
    ul([
      'Open orders stay in the book. You can cancel them in the first and last five minutes of the window, when the market is in cancel-only mode.',
      'Stop orders are not triggered. When trading opens again, the first traded price decides.',
      'Recurring buys due in the window take place within the hour after it.',
      [
        'The API answers ',
        code('503 market_closed'),
        ' and the channel ',
        code('status'),
        ' of the feed announces each change.',
      ],
      'Deposits are credited and card payments go through.',
    ]),
    callout('warning', 'Do not count on a stop order during a window', [
      p(
        'If a move on other exchanges would worry you, reduce the position before the window begins.',
      ),
    ]),
    h2('Bank holidays'),
    table({
      header: true,
      rows: [
        ['Currency', 'Days without SEPA, ACH and wire transfers'],
        ['EUR', '25 December'],
        ['USD', '7 September, 12 October, 11 November, 26 November, 25 December'],
        ['GBP', 'None: Faster Payments run every day'],
      ],
    }),
    p(
      'SEPA Instant and Faster Payments run on all of these days. The cut-off times for the others are in the ',
      article('doc-cash-account-handbook', 'cash account handbook'),
      '.',
    ),
    h2('Where to follow a window'),
    p(
      'The ',
      link(addresses.status, 'status page'),
      ' shows the beginning, the progress and the end. You can subscribe to it by email or feed. A window that lasts longer than planned is treated as an incident, with an update every 30 minutes.',
    ),
    p(
      strong('Changed on 27 May 2026: '),
      'the window in September is half an hour and no longer stops card payments.',
    ),
  ],
});

export const solanaMaintenanceApril2026 = announcement({
  slug: 'solana-maintenance-april-2026',
  title: 'Solana deposits and withdrawals pause on 19 April 2026 from 05:00 to 09:00 UTC',
  summary:
    'We are renewing our Solana nodes. SOL and USDC on Solana cannot be deposited or withdrawn for four hours. Trading and staking continue.',
  topic: 'withdrawals',
  productArea: 'crypto',
  severity: 'maintenance',
  publishedAt: '2026-04-14T09:00:00.000Z',
  updatedAt: '2026-04-17',
  publishAt: '2026-04-14T09:00:00.000Z',
  expireAt: '2026-04-20T00:00:00.000Z',
  reviewAt: '2026-10-14',
  author: authors.crypto,
  helpful: 4,
  related: ['crypto-deposit-not-arrived', 'crypto-withdrawal-pending'],
  placement: 'banner',
  effectiveAt: '2026-04-19T05:00:00.000Z',
  zones: { effectiveAt: { zone: 'Europe/Berlin', wall: '2026-04-19T07:00' } },
  affects: ['crypto-deposit-not-arrived', 'crypto-withdrawal-pending'],
  affectedProducts: ['crypto', 'earn'],
  body: [
    p(
      'On ',
      strong('Sunday, 19 April 2026, from 05:00 to 09:00 UTC'),
      ' we move to new Solana nodes. They follow the network more closely and shorten the time until a deposit is seen.',
    ),
    table({
      header: true,
      rows: [
        ['Paused', 'Not affected'],
        ['Deposits of SOL and USDC on Solana', 'USDC on Ethereum'],
        ['Withdrawals of SOL and USDC on Solana', 'Trading SOL and USDC'],
        ['Staking and unstaking of SOL', 'SOL that is already staked keeps earning'],
      ],
    }),
    h2('What to do'),
    ul([
      'If you need SOL elsewhere on Sunday morning, withdraw by Saturday evening.',
      'A deposit sent during the pause is safe. It is credited after 09:00 UTC.',
      'A withdrawal ordered during the pause waits with the word Signing and leaves afterwards.',
    ]),
    p(
      'Progress is shown on the ',
      link(addresses.status, 'status page'),
      '. If a deposit is still missing at 10:00 UTC, see ',
      article('crypto-deposit-not-arrived', 'my crypto deposit has not arrived'),
      '.',
    ),
  ],
});

/** Written ahead: it goes up in the morning after the last window of the year before. */
export const maintenanceCalendar2027H1 = announcement({
  slug: 'maintenance-calendar-2027-h1',
  title: 'Maintenance calendar: January to June 2027',
  summary:
    'The four planned maintenance windows of the first half of 2027, what pauses in each and what keeps working.',
  topic: 'trading',
  productArea: 'trading',
  severity: 'maintenance',
  publishedAt: '2026-06-02',
  updatedAt: '2026-06-02',
  publishAt: '2026-12-14T08:00:00.000Z',
  expireAt: '2027-07-01T00:00:00.000Z',
  reviewAt: '2027-06-14',
  author: authors.trading,
  related: ['doc-cash-account-handbook', 'doc-api-rate-limits'],
  pinUntil: '2027-06-13T00:00:00.000Z',
  effectiveAt: '2027-01-09T06:00:00.000Z',
  zones: {
    publishAt: { zone: 'Europe/Berlin', wall: '2026-12-14T09:00' },
    effectiveAt: { zone: 'Europe/Berlin', wall: '2027-01-09T07:00' },
  },
  affects: ['order-not-filled'],
  affectedProducts: ['trading', 'crypto'],
  body: [
    p(
      'In 2027 we keep to the second Saturday of a month, and two months need no window at all. The rules for what happens to open orders are the same as in the year before.',
    ),
    h2('Planned windows'),
    table({
      caption: 'All times in UTC',
      header: true,
      rows: [
        ['Date', 'Time', 'What pauses'],
        ['9 January', '06:00 to 08:00', 'Trading, instant buys, API orders'],
        ['13 February', '06:00 to 06:30', 'Sign-in on new devices'],
        ['10 April', '06:00 to 08:00', 'Trading, instant buys, API orders'],
        ['12 June', '06:00 to 07:00', 'Crypto withdrawals'],
      ],
    }),
    p(
      'Every window is shown on the ',
      link(addresses.status, 'status page'),
      ' from its beginning to its end.',
    ),
  ],
});
