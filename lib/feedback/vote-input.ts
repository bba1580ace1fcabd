import { z } from 'zod';
import { Invalid } from '#lib/errors.ts';
import type { PlainRequest } from '#lib/http/plain.ts';
import { plainCharacters } from '#lib/plain-characters.ts';
import { MAX_COMMENT, MAX_QUERY, REASONS, VOTES } from './constants.ts';
import type { VoteInput } from './types.ts';

/** Enough for a comment of four-byte characters, escaped, with the other fields. */
const MAX_BODY_BYTES = 16_384;

const emptyIsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value);

/** What a vote holds; `POST /api/feedback` takes it as JSON or as a form. */
export const voteFields = z
  .object({
    articleId: z.string().min(1).max(200),
    vote: z.enum(VOTES),
    reason: z.enum(REASONS).optional(),
    comment: z
      .string()
      .refine((text) => text.isWellFormed() && !text.includes('\0'))
      // Forms send a line break as two characters; `maxLength` counts one.
      .transform((text) => plainCharacters(text).trim())
      .pipe(z.string().max(MAX_COMMENT))
      .optional(),
    query: z.string().max(MAX_QUERY).optional().meta({
      description: 'The search that led to the article.',
    }),
  })
  .meta({ id: 'Vote' });

const { reason, comment, query } = voteFields.shape;
const schema = voteFields.extend({
  reason: z.preprocess(emptyIsAbsent, reason),
  comment: z.preprocess(emptyIsAbsent, comment),
  query: z.preprocess(emptyIsAbsent, query),
});

/**
 * Reads a vote, sent as JSON or by a form without scripts.
 * @throws {Invalid} when it is not a vote; {TooLarge} when it is larger than any vote.
 */
export async function readVoteInput(
  request: PlainRequest,
): Promise<{ input: VoteInput; isForm: boolean }> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  if (!isForm && !type.startsWith('application/json')) {
    throw new Invalid('A vote is sent as JSON or as a form.');
  }
  const text = await request.text(MAX_BODY_BYTES);
  const parsed = schema.safeParse(
    isForm ? Object.fromEntries(new URLSearchParams(text)) : json(text),
  );
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] ?? 'The body';
    throw new Invalid(`${String(field)} is not what a vote holds.`);
  }
  return { input: parsed.data, isForm };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('The body is not JSON.');
  }
}
