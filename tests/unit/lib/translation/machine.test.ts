import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Content } from '#lib/translation/content.ts';
import { readEndpoint } from '#lib/translation/machine/endpoint.ts';
import { faultWords } from '#lib/translation/machine/faults.ts';
import { translateTexts } from '#lib/translation/machine/translate.ts';
import type { Term } from '#lib/translation/terms.ts';

type Asked = { system: string; texts: Record<string, string>; headers: IncomingMessage['headers'] };
type Respond = (asked: Asked, outgoing: ServerResponse, times: number) => void;

const bodySchema = z.object({
  model: z.literal('small'),
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
});

let server: Server;
let respond: Respond;
let asked: Asked[];
beforeEach(async () => {
  asked = [];
  server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = await incoming.toArray();
    const { messages } = bodySchema.parse(JSON.parse(String(Buffer.concat(chunks))));
    const one = {
      system: messages[0].content,
      texts: z.record(z.string(), z.string()).parse(JSON.parse(messages[1].content)),
      headers: incoming.headers,
    };
    asked.push(one);
    respond(one, outgoing, asked.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const say = (outgoing: ServerResponse, content: string) =>
  outgoing.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
const upper = (texts: Record<string, string>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(texts).map(([number, text]) => [number, text.replace(/[a-z]/g, 'ä')]),
    ),
  );

const text = (path: string, ...content: Content) => ({ path, content });
const title = text('title', 'Fees');
const press = text('body', 'Press ', { id: '1', title: 'strong', content: ['save'] });

function translate(texts = [title, press], options = {}) {
  const { port } = server.address() as AddressInfo;
  const endpoint = readEndpoint(`http://:secret@127.0.0.1:${port}/v1?model=small`);
  if (typeof endpoint === 'string') throw new Error(endpoint);
  const terms: Term[] = [
    { word: 'Signpost', translations: {} },
    { word: 'fee', translations: { de: 'Gebühr' } },
    { word: 'limit', translations: { ja: '上限' } },
  ];
  return translateTexts(endpoint, texts, { from: 'en', to: 'de' }, terms, options);
}

test('a machine that answers well is asked once, and told of languages and words', async () => {
  respond = ({ texts }, outgoing) => say(outgoing, upper(texts));
  expect(await translate()).toEqual({
    texts: [
      { path: 'title', content: ['Fäää'] },
      { path: 'body', content: ['Pääää ', { id: '1', title: 'strong', content: ['ääää'] }] },
    ],
    failed: [],
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers.authorization).toBe('Bearer secret');
  for (const part of ['English', 'German', '“Signpost”', '“fee” is “Gebühr”']) {
    expect(asked[0]?.system).toContain(part);
  }
  expect(asked[0]?.system).not.toContain('limit');
});

test('a machine that talks around its answer is understood', async () => {
  respond = ({ texts }, outgoing) => say(outgoing, `Sure!\n\`\`\`json\n${upper(texts)}\n\`\`\``);
  expect((await translate()).failed).toEqual([]);
});

test.each([
  ['invents markup', { 1: 'Gebühren', 2: '<b>Speichern</b>' }],
  ['loses a code', { 1: 'Gebühren', 2: 'Speichern' }],
  ['has a code twice', { 1: 'Gebühren', 2: '<1>a</1> <1>b</1>' }],
  ['leaves a text out', { 1: 'Gebühren' }],
  ['answers with nothing', { 1: 'Gebühren', 2: ' <1></1> ' }],
])('a text that %s is asked for once more by itself, and is then left out', async (_, answer) => {
  respond = ({ texts }, outgoing) =>
    say(outgoing, JSON.stringify(Object.keys(texts).length > 1 ? answer : { 1: '<script>' }));
  const { texts, failed } = await translate();
  expect(texts).toEqual([{ path: 'title', content: ['Gebühren'] }]);
  expect(failed.map(({ path }) => path)).toEqual(['body']);
  expect(asked.map((one) => Object.keys(one.texts).length)).toEqual([2, 1]);
  expect(asked[1]?.system).toContain('Your last answer was wrong');
});

test('a text that comes back right the second time is taken', async () => {
  respond = ({ texts }, outgoing, times) =>
    say(outgoing, times === 1 ? '{"1":"Gebühren"}' : upper(texts));
  const { texts, failed } = await translate();
  expect([texts.length, failed]).toEqual([2, []]);
});

test.each<[string, Respond, RegExp]>([
  ['fails', (_, outgoing) => outgoing.writeHead(500).end(), /answers 500/],
  ['refuses the key', (_, outgoing) => outgoing.writeHead(401).end(), /answers 401/],
  [
    'sends on',
    (_, outgoing) => outgoing.writeHead(302, { location: '/' }).end(),
    /does not answer/,
  ],
  ['hangs up', (_, outgoing) => outgoing.destroy(), /does not answer/],
  ['never answers', () => undefined, /does not answer/],
  ['answers with a page', (_, outgoing) => outgoing.end('<html>'), /something else/],
  ['answers without a text', (_, outgoing) => outgoing.end('{"choices":[]}'), /something else/],
  ['only talks', (_, outgoing) => say(outgoing, 'I cannot do that.'), /something else/],
  [
    'answers with too much',
    (_, outgoing) => outgoing.end(`"${'a'.repeat(2_000_000)}"`),
    /too much/,
  ],
  [
    'is busy for ever',
    (_, outgoing) => outgoing.writeHead(429, { 'retry-after': '99' }).end(),
    /answers 429/,
  ],
])('a machine that %s is told of in words, and nothing is translated', async (_, answer, words) => {
  respond = answer;
  const { texts, failed } = await translate([title], { timeoutMs: 2_000, maxPatienceMs: 1 });
  expect(texts).toEqual([]);
  expect(failed.map(({ path, fault }) => [path, faultWords(fault)])).toEqual([
    ['title', expect.stringMatching(words)],
  ]);
});

test('a machine that is busy is asked once more', async () => {
  respond = ({ texts }, outgoing, times) =>
    times === 1 ? outgoing.writeHead(429).end() : say(outgoing, upper(texts));
  expect((await translate([title], { maxPatienceMs: 1 })).failed).toEqual([]);
});

test('many texts are sent in several requests, each in full', async () => {
  respond = ({ texts }, outgoing) => say(outgoing, upper(texts));
  const many = Array.from({ length: 45 }, (_, number) => text(`t${number}`, 'word '.repeat(100)));
  const { texts } = await translate(many);
  expect(texts.map(({ path }) => path)).toEqual(many.map(({ path }) => path));
  expect(asked.length).toBeGreaterThan(3);
});

test.each([
  [
    'https://:k%2B1@a.example/v1?model=m',
    { url: 'https://a.example/v1/chat/completions', key: 'k+1', model: 'm' },
  ],
  [
    'http://127.0.0.1:1234/?model=m',
    { url: 'http://127.0.0.1:1234/chat/completions', key: undefined, model: 'm' },
  ],
  [
    'https://key@a.example/v1/chat/completions/?model=m&api-version=2',
    { url: 'https://a.example/v1/chat/completions?api-version=2', key: 'key', model: 'm' },
  ],
  ['https://a.example/v1', expect.stringContaining('model')],
  ['ftp://a.example?model=m', expect.stringContaining('address')],
  ['a.example', expect.stringContaining('address')],
  ['https://:%E0@a.example?model=m', expect.stringContaining('encoded')],
])('the setting %j is read', (value, endpoint) => {
  expect(readEndpoint(value)).toEqual(endpoint);
});
