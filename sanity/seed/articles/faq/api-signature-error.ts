import { article, code, codeBlock, h2, ol, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { api, authors } from '../../facts.ts';

export const apiSignatureError = faq({
  slug: 'api-signature-error',
  title: 'Why does the API say that my signature is wrong?',
  summary: `Four causes explain nearly all cases: the clock is off by more than ${api.clockSkewSeconds} seconds, the path lacks its query, the body was signed in another form than it was sent, or the secret was not decoded.`,
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2024-11-05',
  updatedAt: '2025-09-16',
  reviewAt: '2026-09-16',
  author: authors.api,
  helpful: 31,
  related: ['doc-api-keys-and-signing', 'create-api-key', 'api-too-many-requests'],
  body: [
    p('The field ', code('error.code'), ' in the answer says more than the status.'),
    table({
      caption: 'Codes',
      header: true,
      rows: [
        ['Code', 'What to check'],
        [
          'clock_skew',
          `Your clock. Compare with GET /v2/time; ${api.clockSkewSeconds} seconds are allowed`,
        ],
        ['signature_mismatch', 'Path, body and secret, in this order'],
        ['key_expired', `The key is older than ${api.keyLifeDays} days, or was deleted`],
        ['ip_not_listed', 'Your network address; the message names the one we saw'],
        ['right_missing', 'The rights of the key'],
      ],
    }),
    h2('When it is a mismatch'),
    ol([
      ['Sign the ', strong('whole path with its query'), ', in the order in which you send it.'],
      [
        'Sign the ',
        strong('exact bytes'),
        ' of the body. Libraries that write JSON again may change spaces and the order of keys.',
      ],
      ['Use the ', strong('same time'), ' in the signature and in the header.'],
      [
        'Decode the secret from ',
        strong('Base64'),
        ' before you use it, and cut off the line break that a file may have left at its end.',
      ],
    ]),
    h2('Compare with this example'),
    p(
      'This program must print the last line. If yours gives another signature for the same values, look at how it decodes and joins them.',
    ),
    codeBlock(
      'python',
      [
        'import base64, hashlib, hmac',
        '',
        "secret = base64.b64decode('bWVyaWRpYW4tZXhhbXBsZS1zZWNyZXQtbm90LXJlYWw=')",
        "message = '1767225600' + 'GET' + '/v2/orders?market=BTC-EUR&limit=5' + ''",
        'print(hmac.new(secret, message.encode(), hashlib.sha256).hexdigest())',
        '# 8dfda000fce89d8f1dee82ea8f4d204f13ab8f449b25fd72b9ce8ac0d01896b5',
      ].join('\n'),
      'check.py',
    ),
    p(
      'Equal here and refused there? Then the time, the path or the body differ between what you sign and what you send. All rules are in ',
      article('doc-api-keys-and-signing', 'API keys and signing'),
      '.',
    ),
  ],
});
