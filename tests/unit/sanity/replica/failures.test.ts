import type { ServerResponse } from 'node:http';
import { Unavailable } from '#lib/errors.ts';
import { revisionsQuery } from '#sanity/queries/replica.ts';
import { type ContentStub, startContentStub } from '#tests/support/content-stub.ts';
import { stored } from '#tests/support/replica.ts';
import { openSync, type TestSync } from '#tests/support/sync.ts';
import { until } from '#tests/support/until.ts';

const BEFORE = Array.from({ length: 10 }, (_, n) => stored(`faq-${n}`));
const AFTER = [...BEFORE.slice(0, 9), stored('faq-9', { _rev: '2' }), stored('new')];

let cms: ContentStub;
let site: TestSync;

beforeAll(async () => {
  cms = await startContentStub();
});
beforeEach(() => {
  cms.documents = AFTER;
  cms.instead = () => false;
  site = openSync(cms.lakeUrl, { timeoutMs: 1_000 });
  site.replica.apply(BEFORE, []);
});
afterEach(() => site.sync.stop());
afterAll(() => cms.close());

/** Every way in which a CMS may say something that is no answer. */
const FAILURES: [string, (response: ServerResponse) => void][] = [
  ['an error of the server', (response) => response.writeHead(500).end('{}')],
  ['a refusal', (response) => response.writeHead(401).end('{"error":"x"}')],
  ['too many requests', (response) => response.writeHead(429).end()],
  [
    'a page of HTML',
    (response) => response.setHeader('content-type', 'text/html').end('<p>Sign in'),
  ],
  ['half an answer', (response) => response.end('{"result": [1,')],
  ['an answer without result', (response) => response.end('{"ms": 1}')],
  ['null', (response) => response.end('null')],
  ['nothing for everything', (response) => response.end('{"result":null}')],
  ['an empty list for everything', (response) => response.end('{"result":[]}')],
  ['an empty object for everything', (response) => response.end('{"result":{}}')],
  ['true for everything', (response) => response.end('{"result":true}')],
  [
    'lists that are empty',
    (response) => response.end('{"result":{"count":0,"revisions":[],"documents":[]}}'),
  ],
  [
    'another number than it lists',
    (response) => response.end('{"result":{"count":11,"revisions":[],"documents":[]}}'),
  ],
  [
    'documents without revision',
    (response) =>
      response.end('{"result":{"count":1,"revisions":[{"_id":"a"}],"documents":[{"_id":"a"}]}}'),
  ],
  ['no answer', (response) => response.end()],
  ['silence', () => undefined],
  ['a broken line', (response) => response.destroy()],
  [
    'a line that breaks midway',
    (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"result"', () => response.destroy());
    },
  ],
];

function failWith(respond: (response: ServerResponse) => void): void {
  cms.instead = ({ response }) => {
    response.setHeader('content-type', 'application/json');
    respond(response);
    return true;
  };
}

it.each(FAILURES)('on %s all stays as it was, until the CMS answers', async (_, respond) => {
  failWith(respond);
  site.sync.start();
  await until('a failure', () => site.sync.state.failing !== undefined);
  expect(site.replica.documents).toEqual(BEFORE);
  expect(site.sync.state.comparedAt).toBeUndefined();
  expect(site.log[0]).toMatch(/^The content does not answer \(.+\); pages are drawn from what was/);
  cms.instead = () => false;
  await until('the end of the failure', () => site.sync.state.failing === undefined);
  expect(new Set(site.replica.documents)).toEqual(new Set(AFTER));
  expect(site.log).toContain('The content answers again.');
});

it('takes the same documents back after any number of failures in a row', async () => {
  let failures = 4;
  cms.instead = ({ response }) => {
    if (failures === 0) return false;
    failures -= 1;
    response.writeHead(404).end('{}');
    return true;
  };
  site.sync.start();
  await until('a comparison', () => site.sync.state.comparedAt !== undefined);
  expect(site.changes.map(({ id }) => id)).toEqual(['faq-9', 'new']);
  // One line for the fault, however often it came.
  expect(site.log.filter((line) => line.startsWith('The content does not answer'))).toHaveLength(1);
});

it('says in a word what went wrong, without what the CMS said', async () => {
  failWith((response) => response.writeHead(500).end('secret'));
  site.sync.start();
  await until('a failure', () => site.sync.state.failing !== undefined);
  expect(site.sync.state.failing?.fault).toBe('status 500');
  expect(site.log.join()).not.toContain('secret');
});

it('tells that nothing was read yet', async () => {
  const empty = openSync(cms.lakeUrl);
  failWith((response) => response.destroy());
  empty.sync.start();
  await until('a failure', () => empty.sync.state.failing !== undefined);
  expect(empty.replica.isFilled).toBe(false);
  expect(empty.log[0]).toContain('nothing was read of it yet');
  empty.sync.stop();
});

describe('an answer that says less than before', () => {
  it('is not believed when it says that there is nothing', async () => {
    cms.documents = [];
    site.sync.start();
    await until('a failure', () => site.sync.state.failing !== undefined);
    expect(site.sync.state.failing?.fault).toBe('The content says that it is empty.');
    expect(site.replica.documents).toEqual(BEFORE);
  });

  it('is believed of a dataset that nothing was ever seen of', async () => {
    cms.documents = [];
    const fresh = openSync(cms.lakeUrl);
    await fresh.sync.compareOnce();
    expect([fresh.replica.isFilled, fresh.replica.documents]).toEqual([true, []]);
  });

  it('is not believed when the next one says something else', async () => {
    const seen: string[] = [];
    cms.instead = ({ query }) => {
      if (query === revisionsQuery) {
        cms.documents = seen.length === 0 ? BEFORE.slice(0, 7) : BEFORE;
        seen.push(query);
      }
      return false;
    };
    await expect(site.sync.compareOnce()).rejects.toThrow(Unavailable);
    expect(seen).toHaveLength(2);
    expect(site.replica.documents).toEqual(BEFORE);
  });

  it('is believed when it is said twice', async () => {
    cms.documents = BEFORE.slice(0, 7);
    await site.sync.compareOnce();
    expect(site.replica.documents).toEqual(BEFORE.slice(0, 7));
    expect(cms.asked.filter((query) => query === revisionsQuery).length).toBeGreaterThan(1);
  });

  it('is believed at once of a few', async () => {
    cms.documents = BEFORE.slice(0, 8);
    cms.asked.length = 0;
    await site.sync.compareOnce();
    expect(site.replica.documents).toEqual(BEFORE.slice(0, 8));
    expect(cms.asked.filter((query) => query === revisionsQuery)).toHaveLength(1);
  });
});

describe('a document that is not in the answer', () => {
  beforeEach(async () => {
    cms.documents = BEFORE;
    await site.sync.compareOnce();
    site.sync.start();
  });

  it('is gone when the number of documents says so too', async () => {
    cms.documents = BEFORE.slice(1);
    expect(await site.sync.nudge(['faq-0'])).toEqual([{ id: 'faq-0', before: BEFORE[0] }]);
  });

  it('stays when it is there according to the number', async () => {
    const withheld = JSON.stringify({ result: { count: 10, documents: [] } });
    cms.instead = ({ query, response }) => {
      if (!query.includes('_id in $ids')) return false;
      response.setHeader('content-type', 'application/json');
      response.end(withheld);
      return true;
    };
    expect(await site.sync.nudge(['faq-0'])).toEqual([]);
    expect(site.replica.get('faq-0')).toEqual(BEFORE[0]);
  });

  it('stays when a CMS that lost everything is asked', async () => {
    cms.documents = [];
    await expect(site.sync.nudge(['faq-0'])).rejects.toThrow(Unavailable);
    expect(site.replica.documents).toEqual(BEFORE);
    cms.documents = BEFORE.slice(1);
    // What was named is read again without another nudge.
    await until('the removal', () => site.replica.get('faq-0') === undefined);
  });
});
