import {
  article,
  callout,
  code,
  codeBlock,
  goesOn,
  h2,
  h3,
  p,
  steps,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { api, authors } from '../../facts.ts';

const verify = `import { createHmac, timingSafeEqual } from 'node:crypto';

export function isFromMeridian(header, rawBody, secret, now = Date.now() / 1000) {
  const parts = Object.fromEntries(header.split(',').map((part) => part.split('=')));
  if (!parts.t || !parts.v1 || Math.abs(now - Number(parts.t)) > 300) return false;
  const expected = createHmac('sha256', secret).update(parts.t + '.' + rawBody).digest();
  const given = Buffer.from(parts.v1, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}`;

const verifyInPython = `import hashlib, hmac, time

def is_from_meridian(header: str, raw_body: bytes, secret: str) -> bool:
    parts = dict(part.split("=", 1) for part in header.split(","))
    if "t" not in parts or abs(time.time() - int(parts["t"])) > 300:
        return False
    text = parts["t"].encode() + b"." + raw_body
    expected = hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, parts.get("v1", ""))`;

export const webhooksReference = productDocument({
  slug: 'webhooks-reference',
  title: 'Webhooks reference',
  summary:
    'Let Meridian call your server when a deposit is credited, an order fills or a withdrawal leaves: events, payloads, signature check, retries and order of delivery.',
  topic: 'api-and-developers',
  productArea: 'api',
  publishedAt: '2025-02-18',
  updatedAt: '2026-05-05',
  reviewAt: '2027-01-20',
  author: authors.api,
  helpful: 36,
  related: ['doc-api-keys-and-signing', 'doc-api-rate-limits', 'announcement-api-v1-retirement'],
  body: [
    p(
      'A webhook is a request that we send to an address of yours when something happens in your account. It saves you from asking again and again. Each request is signed, and repeated until your server says that it has it.',
    ),
    h2('Set one up'),
    steps([
      {
        title: 'Open API keys on the web and choose Webhooks.',
        content: [p('You can have 5 endpoints for an account and 5 for each sub-account.')],
      },
      {
        title: 'Enter the address and tick the events.',
        content: [p('It must begin with https:// and be reachable from the internet.')],
      },
      {
        title: ['Copy the signing secret, which begins with ', code('whsec_'), '.'],
        content: [p('It is shown once.')],
      },
      {
        title: 'Send a test event.',
        content: [
          p(
            'The page shows what your server answered, and how quickly. Or send one from a terminal:',
          ),
          codeBlock(
            'bash',
            `curl -X POST ${api.base}/webhooks/whk_2b90/test \\
  -H "Meridian-Key: $MERIDIAN_KEY" \\
  -d '{"event": "deposit.credited"}'`,
            'Terminal',
          ),
          table({
            header: true,
            rows: [
              ['The page says', 'So'],
              ['Delivered', 'Your server answered in time. Switch the endpoint on.'],
              ['Refused', 'It answered, but not with 200 to 299. The body is shown.'],
              ['No answer', 'It took longer than 5 seconds, or cannot be reached.'],
            ],
          }),
          callout('info', undefined, [
            p('A test event has ', code('"test": true'), ' and never moves money.'),
          ]),
        ],
      },
    ]),
    h2('Events'),
    table({
      header: true,
      rows: [
        ['Event', 'When it is sent'],
        ['deposit.detected', 'A crypto deposit is seen on the network, before confirmation'],
        ['deposit.credited', 'A cash or crypto deposit is yours to use'],
        ['order.filled', 'An order has filled completely'],
        ['order.partially_filled', 'Part of an order has filled; at most one event a second'],
        ['order.cancelled', 'An order was cancelled, by you or by us, with the reason'],
        ['withdrawal.sent', 'A withdrawal has left Meridian'],
        ['withdrawal.held', 'A withdrawal waits for a check or a holding time'],
        ['withdrawal.failed', 'A withdrawal came back; the amount is in your balance again'],
        ['key.expiring', 'An API key ends in 14 days or in 2 days'],
      ],
    }),
    h2('What you receive'),
    codeBlock(
      'json',
      `{
  "id": "evt_01JVM3W8D2",
  "type": "deposit.credited",
  "created": "2026-05-19T10:00:00.000Z",
  "account": "main",
  "data": {
    "deposit_id": "dep_5f20c1",
    "asset": "BTC",
    "network": "bitcoin",
    "amount": "0.02500000",
    "transaction": "b1946ac92492d2347c6235b4d2611184",
    "confirmations": 2
  }
}`,
      'deposit.credited.json',
    ),
    p(
      'Answer with any status from 200 to 299 within 5 seconds. Store the event first and work on it afterwards; what you answer in the body is ignored.',
    ),
    h2('Check the signature'),
    p(
      'The header ',
      code('Meridian-Signature'),
      ' reads ',
      code('t=1779184800,v1=…'),
      '. Compute HMAC-SHA256 of the time, a full stop and the raw body, with your signing secret as it is, and compare. Refuse anything older than 5 minutes.',
    ),
    codeBlock('javascript', verify, 'is-from-meridian.mjs'),
    p('The same in Python:'),
    codeBlock('python', verifyInPython, 'is_from_meridian.py'),
    callout('warning', 'Use the raw body', [
      p(
        'Many frameworks parse JSON before your code sees it. Take the bytes as they arrived: parsing and writing them again changes spaces, and the signature no longer fits.',
      ),
    ]),
    h2('Retries'),
    p(
      'If your server does not answer in time, or answers with another status, we try again after 10 seconds, 1 minute, 5 minutes, 30 minutes, 2 hours and then every 6 hours, for 3 days altogether. After that the event is kept for 30 days under Webhooks, where you can send it again.',
    ),
    p(
      'An endpoint that has failed for 3 days without a single success is switched off, and the owner of the account gets an email.',
    ),
    h2('What you can rely on'),
    ul([
      'Each event is delivered at least once.',
      goesOn('Remember the ids of the last 3 days and ignore one that you have seen.'),
      'The order is not promised. Compare the field created if it matters.',
      'Fields may be added. Fields are never removed or given another meaning within v2.',
      'Requests come from the addresses listed at GET /v2/webhooks/sources. A change is announced 30 days ahead.',
    ]),
    h3('Changing the secret'),
    p(
      'Press Rotate. For 24 hours each request carries two signatures, ',
      code('v1'),
      ' made with the new secret and ',
      code('v0'),
      ' made with the old one. Deploy the new secret in that time. Signing your own requests works differently: see ',
      article('doc-api-keys-and-signing', 'API keys and request signing'),
      '.',
    ),
  ],
});
