import {
  article,
  callout,
  code,
  codeBlock,
  h2,
  h4,
  nested,
  ol,
  p,
  steps,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { api, authors } from '../../facts.ts';

export const createApiKey = faq({
  slug: 'create-api-key',
  title: 'How to make an API key, and keep it safe',
  summary:
    'Make one key per program, with no more rights than it needs and only for your own network addresses. The secret is shown once. Every key ends after 180 days.',
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2023-04-04',
  updatedAt: '2026-05-07',
  reviewAt: '2026-11-07',
  author: authors.api,
  helpful: 194,
  related: ['doc-api-keys-and-signing', 'api-signature-error', 'api-too-many-requests'],
  body: [
    p(
      'Keys are made on the web, not in the app. You need Full verification and a passkey or an authenticator.',
    ),
    steps([
      { title: 'Click your profile picture, then API keys, then New key.' },
      {
        title: 'Name it after the program that will use it.',
        content: [
          p('In a year, ', code('tax-import-laptop'), ' says more than ', code('key2'), '.'),
        ],
      },
      { title: 'Tick the rights it needs.' },
      {
        title: 'Type the network addresses it may be used from.',
        content: [p('Up to 20, one per line, ranges as ', code('203.0.113.0/28'), '.')],
      },
      {
        title: 'Confirm, and copy the secret.',
        content: [p('It is shown once. If you lose it, delete the key and make another.')],
      },
    ]),
    h2('Rights'),
    table({
      caption: 'What each right allows',
      header: true,
      rows: [
        ['Right', 'Allows', 'Needs fixed addresses'],
        ['read', 'Balances, orders, history, reports', 'No'],
        ['trade', 'Placing and cancelling orders', 'No'],
        ['transfer', 'Moving money between your own sub-accounts', 'Yes'],
        ['withdraw', 'Withdrawals to addresses in your address book', 'Yes'],
      ],
    }),
    p(
      `Rights cannot be added later. A key ends ${api.keyLifeDays} days after it was made; we write to you 14 days and 2 days before.`,
    ),
    h2('Try it'),
    codeBlock(
      'bash',
      [
        `curl ${api.base}/balances \\`,
        '  -H "Meridian-Key: $MERIDIAN_KEY" \\',
        '  -H "Meridian-Timestamp: $(date +%s)" \\',
        '  -H "Meridian-Signature: $(./sign.sh GET /v2/balances)"',
      ].join('\n'),
      'Terminal',
    ),
    p(
      'How a signature is made is explained in ',
      article('doc-api-keys-and-signing', 'API keys and signing'),
      '.',
    ),
    h2('Keep it safe'),
    ul([
      'Keep the secret in the environment or in a secret store, never in the code:',
      nested([
        'not in a repository, not even a private one',
        'not in a note-taking app or a chat',
        'not in the browser part of a web application',
      ]),
      'Give services for taxes and portfolios a key with the right to read, nothing else.',
      `Delete keys that you no longer use. You may have up to ${api.keysPerAccount}.`,
    ]),
    callout('danger', 'Has a secret leaked?', [
      p(
        'Delete the key at once under ',
        strong('API keys'),
        '. It stops within a second, and open orders made with it are cancelled if you tick the box.',
      ),
    ]),
    h4('Changing a key without stopping the program'),
    ol([
      'Make a second key with the same rights.',
      'Give it to the program and watch Last used change for the new one.',
      'Delete the old one.',
    ]),
  ],
});
