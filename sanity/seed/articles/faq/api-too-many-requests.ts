import { article, codeBlock, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { api, authors } from '../../facts.ts';

export const apiTooManyRequests = faq({
  slug: 'api-too-many-requests',
  title: 'What to do about error 429, too many requests',
  summary: `Wait as many seconds as the header Retry-After says, then go on more slowly. The limits are ${api.requestsPerMinute} requests a minute for each key and ${api.ordersPerSecond} orders a second for the account.`,
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2024-11-05',
  updatedAt: '2026-02-10',
  reviewAt: '2026-08-10',
  author: authors.api,
  helpful: 23,
  related: ['doc-api-rate-limits', 'create-api-key', 'api-signature-error'],
  body: [
    p('The answer tells you which limit you met and for how long.'),
    codeBlock(
      'http',
      [
        'HTTP/1.1 429 Too Many Requests',
        'Retry-After: 4',
        `RateLimit-Limit: ${api.requestsPerMinute}`,
        'RateLimit-Remaining: 0',
        'RateLimit-Reset: 60',
        'Content-Type: application/json',
        '',
        '{"error": {"code": "rate_limited", "message": "Too many requests with this key."}}',
      ].join('\n'),
    ),
    table({
      caption: 'The limits met most often',
      header: true,
      rows: [
        ['What', 'Allowed', 'Remedy'],
        [
          'Requests with a key',
          `${api.requestsPerMinute} a minute`,
          'Ask less often, or subscribe to the feed',
        ],
        [
          'New orders',
          `${api.ordersPerSecond} a second for the account`,
          'Send up to 10 orders in one request',
        ],
        ['Feed connections', '10 from one IP address', 'Share one connection between markets'],
      ],
    }),
    h2('Wait, and go on'),
    codeBlock(
      'typescript',
      [
        'async function request(url: string, options: RequestInit): Promise<Response> {',
        '  for (let attempt = 1; ; attempt += 1) {',
        '    const response = await fetch(url, options);',
        '    if (response.status !== 429 || attempt === 5) return response;',
        "    const seconds = Number(response.headers.get('Retry-After') ?? attempt);",
        '    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));',
        '  }',
        '}',
      ].join('\n'),
      'request.ts',
    ),
    ul([
      [strong('Prices: '), 'subscribe instead of asking every second.'],
      [strong('History: '), 'ask for 500 entries per page, not 20.'],
      [
        strong('Several programs: '),
        'give each its own key. The limit for orders is shared all the same; sub-accounts have limits of their own.',
      ],
    ]),
    p(
      'All limits, and how a burst is counted, are in ',
      article('doc-api-rate-limits', 'API rate limits'),
      '.',
    ),
  ],
});
