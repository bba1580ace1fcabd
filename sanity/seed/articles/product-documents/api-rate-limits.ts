import { article, callout, code, codeBlock, h2, p, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { api, authors, trading } from '../../facts.ts';

export const apiRateLimits = productDocument({
  slug: 'api-rate-limits',
  title: 'API rate limits and how to stay below them',
  summary: `Each key may make ${api.requestsPerMinute} requests a minute and place ${api.ordersPerSecond} orders a second. What costs more than one request, which headers tell you where you stand, and what to do on 429.`,
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2024-11-12',
  updatedAt: '2026-04-30',
  reviewAt: '2026-12-10',
  author: authors.api,
  helpful: 41,
  related: ['doc-api-keys-and-signing', 'doc-market-data-feed'],
  body: [
    table({
      caption: 'Limits',
      header: true,
      rows: [
        ['What', 'Limit', 'Counted per'],
        ['Requests with a key', `${api.requestsPerMinute} a minute`, 'Key'],
        ['Requests without a key', '60 a minute', 'IP address'],
        ['New orders', `${api.ordersPerSecond} a second`, 'Account, sub-accounts apart'],
        ['Open orders', `${trading.openOrdersPerMarket}`, 'Account and market'],
        ['Feed connections', '10', 'IP address'],
        ['Withdrawals', '10 an hour', 'Account, all sub-accounts together'],
      ],
    }),
    h2('How requests are counted'),
    p(
      `The budget is a bucket that holds ${api.requestsPerMinute} requests and fills up again at 10 a second. You may spend it in one burst and then continue at 10 a second, or spread it evenly. Nothing is reset on the full minute, so waiting for the clock does not help.`,
    ),
    table({
      caption: 'What a call takes from the bucket',
      header: true,
      rows: [
        ['Call', 'Cost'],
        ['Most reads, placing or cancelling one order', '1'],
        ['Placing a batch of up to 10 orders', '3'],
        ['Order book deeper than 100 levels', '5'],
        ['History of fills or transfers, per page', '5'],
        ['Asking for an account statement', '50'],
      ],
    }),
    p(
      'Cancelling is never refused because the bucket is empty: there is a reserve of 100 cancellations a minute for it.',
    ),
    h2('Where you stand'),
    p('Every answer carries three headers:'),
    codeBlock(
      'http',
      `HTTP/1.1 200 OK
RateLimit-Limit: ${api.requestsPerMinute}
RateLimit-Remaining: 412
RateLimit-Reset: 19`,
    ),
    p(
      code('RateLimit-Reset'),
      ' is the number of seconds until the bucket is full again, if you make no further request.',
    ),
    h2('When you get 429'),
    p(
      'The answer says how many seconds to wait in ',
      code('Retry-After'),
      '. Wait that long, plus a little chance, so that several programs do not come back in the same instant.',
    ),
    codeBlock(
      'javascript',
      `async function patiently(request, attempts = 4) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await request();
    if (response.status !== 429 || attempt === attempts) return response;
    const seconds = Number(response.headers.get('Retry-After') ?? '1');
    await new Promise((go) => setTimeout(go, seconds * 1000 + Math.random() * 500));
  }
}`,
      'patiently.mjs',
    ),
    callout('warning', 'Repeat orders only with a client id', [
      p(
        'If an answer to a new order is lost, you cannot know whether the order was placed. Send every order with a client_order_id of your own. A second order with the same id within 24 hours is not placed; you get the first one back.',
      ),
    ]),
    h2('Ask less'),
    ul([
      [
        'Do not ask for prices in a loop. Subscribe to the ',
        article('doc-market-data-feed', 'market data feed'),
        ': it is quicker and costs nothing.',
      ],
      [
        'Do not ask whether a deposit has arrived. Let a ',
        article('doc-webhooks-reference', 'webhook'),
        ' tell you.',
      ],
      'Keep one connection open and reuse it. Opening a new one for each request is slower for you than for us.',
      'Read history from the last id you have, not from the beginning.',
    ]),
    h2('More than this'),
    p(
      'Market makers and business accounts in fee tier 4 and above can ask support for a higher limit. Tell us the calls, the rate and the reason; an answer takes two business days. Spreading one program over many keys to get around the limit is against the terms, and the keys are closed.',
    ),
  ],
});
