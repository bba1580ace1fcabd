/*
 * What a POST of a reader and its answer hold, whoever reads it: our own server, or a route of Next.
 * To make a `Request` and a `Response` of each takes longer than to count a vote.
 */

/** Reads a header by its name in lower case. `Headers` are one. */
export type HeaderReader = { get(name: string): string | null };

export type PlainRequest = {
  headers: HeaderReader;
  /** The body. @throws {TooLarge} above `limit` bytes. */
  text(limit: number): Promise<string>;
};

export type PlainAnswer = {
  status: number;
  /** By names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | null;
};

/** An answer in JSON that nobody keeps. */
export function jsonAnswer(value: unknown, status = 200): PlainAnswer {
  return {
    status,
    headers: { 'cache-control': 'no-store', 'content-type': 'application/json' },
    body: JSON.stringify(value),
  };
}
