import {
  article,
  callout,
  code,
  codeBlock,
  h2,
  h3,
  p,
  steps,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { api, authors } from '../../facts.ts';

const signInNode = `import { createHmac } from 'node:crypto';

const base = '${api.base}';
const key = process.env.MERIDIAN_KEY;
const secret = Buffer.from(process.env.MERIDIAN_SECRET, 'base64');

export async function call(method, path, body) {
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const payload = body === undefined ? '' : JSON.stringify(body);
  const signature = createHmac('sha256', secret)
    .update(timestamp + method + '/v2' + path + payload)
    .digest('hex');

  const response = await fetch(base + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'Meridian-Key': key,
      'Meridian-Timestamp': timestamp,
      'Meridian-Signature': signature,
    },
    body: payload === '' ? undefined : payload,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.code + ': ' + answer.error.message);
  return answer;
}`;

const signInPython = `import base64, hashlib, hmac, json, os, time
import urllib.request

BASE = "${api.base}"
KEY = os.environ["MERIDIAN_KEY"]
SECRET = base64.b64decode(os.environ["MERIDIAN_SECRET"])

def call(method, path, body=None):
    timestamp = str(int(time.time()))
    payload = "" if body is None else json.dumps(body, separators=(",", ":"))
    text = timestamp + method + "/v2" + path + payload
    signature = hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()
    request = urllib.request.Request(
        BASE + path,
        method=method,
        data=payload.encode() or None,
        headers={
            "Content-Type": "application/json",
            "Meridian-Key": KEY,
            "Meridian-Timestamp": timestamp,
            "Meridian-Signature": signature,
        },
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)`;

export const apiKeysAndSigning = productDocument({
  slug: 'api-keys-and-signing',
  title: 'API keys and request signing',
  summary:
    'Create an API key with the least rights it needs, sign requests with HMAC-SHA256 in Node.js or Python, check your code against a known answer, and read the errors.',
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2024-11-05',
  updatedAt: '2026-05-12',
  reviewAt: '2026-12-10',
  author: authors.api,
  helpful: 88,
  related: ['create-api-key', 'doc-api-rate-limits', 'doc-webhooks-reference'],
  body: [
    p(
      'Public market data needs no key. Everything about your own account does: balances, orders, transfers. A request is signed with a secret that never travels, so somebody who reads the request cannot make another one.',
    ),
    h2('Create a key'),
    steps([
      {
        title: 'Open API keys on the web.',
        content: [p('Click your profile picture, then API keys. Keys cannot be made in the app.')],
      },
      {
        title: 'Name the key and choose its rights.',
        content: [p('Give it only what the program needs. Rights cannot be added later.')],
      },
      {
        title: 'List the IP addresses that may use it.',
        content: [p('Up to 20 addresses or ranges. A key that may withdraw must have a list.')],
      },
      {
        title: 'Confirm with a passkey or an authenticator code.',
        content: [p('The secret is shown once. Store it before you close the window.')],
      },
    ]),
    table({
      caption: 'Rights of a key',
      header: true,
      rows: [
        ['Right', 'Allows'],
        ['read', 'Balances, orders, fills, deposits and withdrawals'],
        ['trade', 'Placing and cancelling orders'],
        ['transfer', 'Moving funds between your own sub-accounts'],
        ['withdraw', 'Withdrawing to addresses in your address book, and to no others'],
      ],
    }),
    p(
      `You can have ${api.keysPerAccount} keys. A key ends ${api.keyLifeDays} days after it was made; we write to you 14 days and 2 days before. Keys without an IP list are limited to the rights read and trade.`,
    ),
    callout('danger', 'Treat the secret like the money it can move', [
      p(
        'Keep it in a secret store or an environment variable, never in code, a chat or a screenshot. If it may have been seen, delete the key first and ask questions afterwards. Deletion works at once.',
      ),
    ]),
    h2('Sign a request'),
    p('Join four texts without anything between them:'),
    ul([
      ['the time in whole seconds since 1970, as in ', code('1779184800')],
      ['the method in capital letters, as in ', code('POST')],
      [
        'the path from ',
        code('/v2'),
        ' on, with the query if there is one, as in ',
        code('/v2/orders?limit=20'),
      ],
      'the body exactly as it is sent, byte for byte, or nothing',
    ]),
    p(
      'Decode the secret from Base64, compute HMAC-SHA256 of the joined text with it, and write the result as 64 small hexadecimal characters. Send three headers:',
    ),
    table({
      header: true,
      rows: [
        ['Header', 'Value'],
        ['Meridian-Key', 'The public part of the key'],
        [
          'Meridian-Timestamp',
          `The same seconds; at most ${api.clockSkewSeconds} seconds off our clock`,
        ],
        ['Meridian-Signature', 'The 64 characters'],
      ],
    }),
    h3('Node.js'),
    codeBlock('javascript', signInNode, 'meridian.mjs'),
    h3('Python'),
    codeBlock('python', signInPython, 'meridian.py'),
    h2('Check your code against a known answer'),
    p('With these values every correct program arrives at the same signature:'),
    codeBlock(
      'text',
      `secret     bWVyaWRpYW4tZXhhbXBsZS1zZWNyZXQtbm90LXJlYWw=
timestamp  1779184800
method     POST
path       /v2/orders
body       {"market":"BTC-EUR","side":"buy","type":"limit","price":"61000.00","size":"0.0100"}
signature  9b87490a122700cbfc01b9ace2a15508a6abdcf97a95d98ebc5c2a594aefae18`,
    ),
    h2('A first request'),
    codeBlock(
      'http',
      `GET /v2/balances HTTP/1.1
Host: api.meridian.example
Meridian-Key: mk_7Qx2examplekey
Meridian-Timestamp: 1779184800
Meridian-Signature: 5a19268bcc2991c066160fdc805ca2dcfa017471ae095afe076328baddc0a3b2`,
    ),
    codeBlock(
      'json',
      `{
  "balances": [
    { "asset": "EUR", "available": "1204.55", "reserved": "610.00" },
    { "asset": "BTC", "available": "0.03410000", "reserved": "0.00000000" }
  ]
}`,
    ),
    p(
      'Amounts are always texts, never numbers, so that no program rounds them by accident. Keep them in a decimal type.',
    ),
    h2('When a request is refused'),
    table({
      header: true,
      rows: [
        ['Status and code', 'Usual cause', 'What to do'],
        [
          '401 signature_mismatch',
          'Body was changed after signing',
          'Sign the exact bytes you send',
        ],
        ['401 clock_skew', 'Computer clock is off', 'Synchronise it, or ask GET /v2/time'],
        ['401 key_expired', `Key is older than ${api.keyLifeDays} days`, 'Make a new key'],
        ['403 ip_not_listed', 'Request from another address', 'Correct the list'],
        ['403 right_missing', 'Key may not do this', 'Make a key with the right'],
        ['429 rate_limited', 'Too many requests', 'Wait as long as Retry-After says'],
      ],
    }),
    p(
      strong('Nine out of ten mismatches'),
      ' have the same cause: a library builds the JSON a second time and puts the spaces elsewhere. Sign the string, and send that same string. How many requests you may make is in ',
      article('doc-api-rate-limits', 'API rate limits'),
      '.',
    ),
  ],
});
