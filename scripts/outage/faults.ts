import type { ServerResponse } from 'node:http';

/** What a CMS does to a request: answers in its own way, or leaves it to the real one after `ms`. */
export type Fault = {
  name: string;
  /** Answers instead of the CMS; without it the request is handed on. */
  answer?: (response: ServerResponse) => void;
  /** Waits before the request is handed on. */
  delayMs?: number;
  /** Nobody listens on the port at all. */
  isClosed?: boolean;
};

const json = (status: number, body: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
};

const HALF = '{"ms":3,"result":{"count":9,"revisions":[{"_id":"faq-';

/** Every way in which a CMS fails, as the sites that use one have met them. */
export const FAULTS: readonly Fault[] = [
  { name: 'refuses connections', isClosed: true },
  { name: 'resets connections', answer: (response) => response.socket?.resetAndDestroy() },
  { name: 'hangs', answer: () => undefined },
  { name: 'is slow (3 s)', delayMs: 3_000 },
  { name: 'answers 500', answer: json(500, '{"statusCode":500,"error":"Internal"}') },
  { name: 'answers 429', answer: json(429, '{"statusCode":429,"error":"Too Many Requests"}') },
  { name: 'answers 401', answer: json(401, '{"statusCode":401,"error":"Unauthorized"}') },
  { name: 'answers broken JSON', answer: json(200, '<html>Sign in</html>') },
  {
    name: 'cuts answers short',
    answer: (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
      response.write(HALF, () => response.destroy());
    },
  },
  { name: 'answers nothing at all', answer: json(200, '') },
  { name: 'answers null', answer: json(200, '{"ms":1,"result":null}') },
  {
    name: 'says that it is empty',
    answer: json(200, '{"ms":1,"result":{"count":0,"revisions":[],"documents":[]}}'),
  },
];

/** A CMS as it should be. */
export const SOUND: Fault = { name: 'is sound' };
