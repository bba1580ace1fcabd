import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { Invalid, Unauthorized, Unavailable } from '#lib/errors.ts';
import type { PlainRequest } from '#lib/http/plain.ts';
import { webhookSecret } from './secret.ts';
import { SIGNATURE_HEADER, signatureFault } from './signature.ts';

// Sanity's: create, update or delete, and when.
const OPERATION_HEADER = 'sanity-operation';
const TIME_HEADER = 'sanity-transaction-time';
const MAX_BODY_BYTES = 64 * 1024;

const payload = z.object({
  _id: z.string().min(1).max(200),
  _rev: z.string().max(200).optional().catch(undefined),
});

export type NamedDocument = {
  /** Of the published document. */
  id: string;
  /** The revision that the change made; undefined for a deletion, or where the webhook does not say it. */
  revision: string | undefined;
  /** When, in ISO 8601; null where the webhook does not say it. */
  changedAt: string | null;
};

/**
 * What a delivery names. Of the rest only the revision and the date are read, which may spare a
 * question to the CMS and bring nothing in.
 * @throws {Unauthorized} without a signature of ours, or with one older than 15 minutes.
 * @throws {TooLarge} above 64 KB, before the rest is read.
 * @throws {Invalid} when the body names no document.
 * @throws {Unavailable} when no secret is configured: the delivery may be sent again later.
 */
export async function readDelivery(request: PlainRequest): Promise<NamedDocument> {
  const secret = webhookSecret();
  if (secret === undefined) throw new Unavailable('SANITY_WEBHOOK_SECRET is not set.');
  const body = await request.text(MAX_BODY_BYTES);
  const fault = signatureFault(request.headers.get(SIGNATURE_HEADER), body, secret, now());
  if (fault !== undefined) throw new Unauthorized(`The signature is ${fault}.`);
  const parsed = payload.safeParse(parseJson(body));
  if (!parsed.success) throw new Invalid('The body names no document.');
  const { _id, _rev } = parsed.data;
  const isDeletion = request.headers.get(OPERATION_HEADER) === 'delete';
  return {
    id: _id.replace(/^(?:drafts|versions\.[^.]+)\./, ''),
    revision: isDeletion ? undefined : _rev,
    changedAt: request.headers.get(TIME_HEADER),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Refused by its caller like a body that names no document.
    return undefined;
  }
}
