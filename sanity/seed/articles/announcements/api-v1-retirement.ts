import { article, callout, code, h2, p, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const apiV1Retirement = announcement({
  slug: 'api-v1-retirement',
  title: 'API v1 is switched off on 30 September 2026',
  summary:
    'All requests to /v1 are answered with 410 from 30 September 2026, 12:00 UTC. Brownouts in July and August, what differs in v2, and how to move a program in an afternoon.',
  topic: 'api-and-developers',
  productArea: 'api',
  severity: 'change',
  publishedAt: '2026-02-18',
  updatedAt: '2026-05-06',
  publishAt: '2026-02-18T12:00:00.000Z',
  reviewAt: '2026-12-18',
  author: authors.api,
  helpful: 19,
  related: ['doc-api-keys-and-signing', 'doc-webhooks-reference', 'doc-market-data-feed'],
  effectiveAt: '2026-09-30T12:00:00.000Z',
  affects: ['doc-api-keys-and-signing'],
  affectedProducts: ['api', 'tax'],
  body: [
    p(
      'Version 1 of the API has been replaced by version 2 since November 2024. On ',
      strong('30 September 2026 at 12:00 UTC'),
      ' it is switched off. From then on every path below ',
      code('/v1'),
      ' answers ',
      code('410 gone'),
      '.',
    ),
    h2('Are you affected?'),
    p(
      'If one of your keys was used with v1 in the last 30 days, the page API keys marks it, and the owner of the account has had an email. Services for taxes and portfolios that you gave a key to have to change over themselves; ask them.',
    ),
    h2('Dates'),
    table({
      caption: 'Times in UTC',
      header: true,
      rows: [
        ['Date', 'What happens'],
        ['18 February 2026', 'No new keys for v1'],
        ['14 July 2026, 12:00 to 12:15', 'First brownout: v1 answers 503'],
        ['11 August 2026, 12:00 to 13:00', 'Second brownout'],
        ['25 August 2026, 12:00 to 18:00', 'Third brownout'],
        ['30 September 2026, 12:00', 'v1 is switched off'],
      ],
    }),
    h2('What differs'),
    table({
      header: true,
      rows: [
        ['', 'v1', 'v2'],
        ['Signature', 'HMAC-SHA512, nonce', 'HMAC-SHA256, time'],
        ['Amounts', 'Numbers', 'Texts'],
        ['Markets', 'BTCEUR', 'BTC-EUR'],
        ['Pages', 'page=2', 'after=<id>'],
        ['Errors', 'Status 200 with error', 'Status 4xx with error.code'],
        ['Deposits', 'Ask again and again', 'Webhooks'],
      ],
    }),
    h2('Move in an afternoon'),
    ul([
      [
        'Make a key for v2 and check your signature against the known answer in ',
        article('doc-api-keys-and-signing', 'API keys and request signing'),
        '.',
      ],
      'Read balances with v1 and v2 side by side and compare.',
      'Move orders last, with client_order_id from the first request on.',
      'Delete the old key. If something still uses it, you hear of it now and not in September.',
    ]),
    callout('warning', 'Texts, not numbers', [
      p(
        'The commonest mistake is to read amounts of v2 with a floating-point type. Use a decimal type, or sums will be off by a little.',
      ),
    ]),
    p('The third brownout was added on 6 May 2026.'),
  ],
});
