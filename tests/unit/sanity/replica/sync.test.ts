import { Unavailable } from '#lib/errors.ts';
import { changedSinceQuery, revisionsQuery } from '#sanity/queries/replica.ts';
import { type ContentStub, startContentStub } from '#tests/support/content-stub.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { stored } from '#tests/support/replica.ts';
import { openSync, type TestSync } from '#tests/support/sync.ts';
import { until } from '#tests/support/until.ts';
import { openWire, type Wire } from '#tests/support/wire.ts';

let sites: TestSync[] = [];

function follow(lakeUrl: string): TestSync {
  const site = openSync(lakeUrl);
  sites.push(site);
  return site;
}
afterEach(() => {
  for (const { sync } of sites) sync.stop();
  sites = [];
});

const titles = ({ replica }: TestSync) =>
  Object.fromEntries(replica.documents.map(({ _id, title }) => [_id, title]));

describe('the stream of a lake', () => {
  let lake: TestLake;
  let site: TestSync;

  const write = (_id: string, title: string, _type = 'faq') =>
    lake.seed([{ createOrReplace: { _id, _type, title } }]);

  beforeEach(async () => {
    lake = await startTestLake();
    write('a', 'First');
    site = follow(lake.url);
    site.sync.start();
    await until('the stream', () => site.sync.state.stream === 'open');
    await until('a comparison', () => site.sync.state.comparedAt !== undefined);
  });
  afterEach(async () => {
    site.sync.stop();
    await lake.close();
  });

  it('brings what there is, then each change', async () => {
    expect(titles(site)).toEqual({ a: 'First' });
    write('b', 'Second');
    await until('the new document', () => site.replica.get('b') !== undefined);
    write('b', 'Again');
    await until('the new title', () => site.replica.get('b')?.title === 'Again');
    lake.seed([{ delete: { id: 'a' } }]);
    await until('the removal', () => site.replica.get('a') === undefined);
    expect(titles(site)).toEqual({ b: 'Again' });
    expect(site.sync.state.changedAt).toBeInstanceOf(Date);
    expect(site.sync.state.failing).toBeUndefined();
  });

  it('brings a transaction whole', async () => {
    lake.seed([
      { delete: { id: 'a' } },
      ...Array.from({ length: 700 }, (_, n) => ({
        create: { _id: `faq-${n}`, _type: 'faq', title: `${n}` },
      })),
    ]);
    await until('all documents', () => site.replica.documents.length === 700);
    expect(site.replica.get('a')).toBeUndefined();
  });

  it('brings nothing that is not published, and nothing of other types', async () => {
    write('drafts.a', 'Draft');
    write('drafts.new', 'Draft');
    write('versions.r1.a', 'Version');
    write('somebody', 'A user', 'system.user');
    write('end', 'After those');
    await until('the last document', () => site.replica.get('end') !== undefined);
    await site.sync.nudge(['drafts.new', 'versions.r1.a', 'somebody']);
    expect(titles(site)).toEqual({ a: 'First', end: 'After those' });
  });

  it('is there for nobody once it is stopped', async () => {
    const other = follow(lake.url);
    other.sync.start();
    await until('the stream', () => other.sync.state.stream === 'open');
    site.sync.stop();
    write('late', 'Late');
    await until('the other replica', () => other.replica.get('late') !== undefined);
    expect(titles(site)).toEqual({ a: 'First' });
    expect(site.sync.state.failing).toBeUndefined();
  });
});

describe('a stream that breaks', () => {
  let lake: TestLake;
  let wire: Wire;

  beforeEach(async () => {
    lake = await startTestLake();
    wire = await openWire(lake.url);
  });
  afterEach(async () => {
    wire.close();
    await lake.close();
  });

  it('is opened again, and what happened meanwhile is found', async () => {
    lake.seed([{ create: { _id: 'gone', _type: 'faq' } }]);
    const site = follow(wire.url);
    site.sync.start();
    for (const round of [1, 2, 3]) {
      await until('the stream', () => site.sync.state.stream === 'open');
      await until('the first comparison', () => site.replica.isFilled);
      wire.cut();
      lake.seed([{ createOrReplace: { _id: 'a', _type: 'faq', title: `${round}` } }]);
      if (round === 2) lake.seed([{ delete: { id: 'gone' } }]);
      await until('the change', () => site.replica.get('a')?.title === `${round}`);
    }
    await until('the removal', () => site.replica.get('gone') === undefined);
    await until('the end of the failure', () => site.sync.state.failing === undefined);
  });
});

describe('a stub', () => {
  let cms: ContentStub;
  const faq = (id: string, rev = '1') =>
    stored(id, { _rev: rev, _updatedAt: '2020-01-01T00:00:00Z' });

  beforeEach(async () => {
    cms = await startContentStub();
    cms.documents = [faq('a'), faq('b')];
  });
  afterEach(async () => {
    for (const { sync } of sites) sync.stop();
    await cms.close();
  });

  const isAnswered = (query: string) => cms.asked.includes(query);

  it('that holds no stream is asked when somebody says so', async () => {
    const site = follow(cms.lakeUrl);
    site.sync.start();
    await until('the first comparison', () => isAnswered(revisionsQuery) && site.replica.isFilled);
    cms.documents = [faq('a', '2'), faq('b'), faq('c')];
    const changes = await site.sync.nudge(['a', 'unknown']);
    expect(changes.map(({ id }) => id)).toContain('a');
    expect(site.replica.get('a')?._rev).toBe('2');
    expect(await site.sync.nudge([])).toEqual([]);
    expect(site.sync.state.stream).toBe('closed');
  });

  it('is asked about a nudge also when it is compared at the same time', async () => {
    const site = follow(cms.lakeUrl);
    cms.openStreams();
    site.sync.start();
    await until('the stream', () => site.sync.state.stream === 'open');
    await until(
      'the comparison that the stream asks for',
      () => cms.asked.filter((query) => query === revisionsQuery).length > 1,
    );
    const held: (() => void)[] = [];
    cms.instead = ({ query }) => {
      if (query === revisionsQuery) return false;
      cms.instead = () => false;
      return new Promise((resolve) => held.push(() => resolve(false)));
    };
    const first = site.sync.nudge(['b']);
    await until('the question', () => held.length > 0);
    // While that is read the stream ends, which makes a comparison due, and a document is named
    // whose date is too old for it.
    cms.closeStreams();
    await until('the end of the stream', () => site.sync.state.stream === 'closed');
    cms.documents = [faq('a', '2'), faq('b')];
    const nudged = site.sync.nudge(['a']);
    for (const goOn of held) goOn();
    await first;
    expect((await nudged).map(({ id }) => id)).toEqual(['a']);
    expect(cms.asked).toContain(changedSinceQuery);
  });

  it('is asked again when the stream opens while it is compared', async () => {
    const held: (() => void)[] = [];
    let isFirst = true;
    cms.instead = ({ query, response }) => {
      if (query !== revisionsQuery || !isFirst) return false;
      isFirst = false;
      const { documents } = cms;
      held.push(() => {
        const revisions = documents.map(({ _id, _rev }) => ({ _id, _rev }));
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ result: { count: documents.length, revisions } }));
      });
      return true;
    };
    const site = follow(cms.lakeUrl);
    site.sync.start();
    await until('the question', () => held.length > 0);
    // Not in the answer that is under way, and before the stream could tell of it.
    cms.documents = [...cms.documents, faq('between')];
    cms.openStreams();
    await until('the stream', () => site.sync.state.stream === 'open');
    for (const answer of held) answer();
    await until('the document in between', () => site.replica.get('between') !== undefined);
  });

  it('is asked for few documents once all are known', async () => {
    const site = follow(cms.lakeUrl);
    await site.sync.compareOnce();
    cms.asked.length = 0;
    await site.sync.compareOnce();
    expect(cms.asked).toEqual([changedSinceQuery]);
    cms.documents = [faq('a')];
    await site.sync.compareOnce();
    expect(cms.asked).toEqual([
      changedSinceQuery,
      changedSinceQuery,
      revisionsQuery,
      revisionsQuery,
    ]);
    expect(site.replica.get('b')).toBeUndefined();
  });

  it('is listed whole from time to time, which finds what has an old date', async () => {
    const site = follow(cms.lakeUrl);
    await site.sync.compareOnce();
    cms.documents = [faq('a', '2'), faq('b')];
    while (site.replica.get('a')?._rev !== '2') await site.sync.compareOnce();
    expect(cms.asked.filter((query) => query === revisionsQuery)).toHaveLength(2);
  });

  it('tells whoever waits that the site is stopping, then and later', async () => {
    cms.instead = () => true;
    const site = follow(cms.lakeUrl);
    site.sync.start();
    await until('a question', () => cms.asked.length > 0);
    const waiting = site.sync.nudge(['a']);
    site.sync.stop();
    await expect(waiting).rejects.toThrow(Unavailable);
    await expect(site.sync.nudge(['a'])).rejects.toThrow('The site is stopping.');
  });

  it('changes nothing any more when it answers after the end', async () => {
    let answer: () => void = () => undefined;
    cms.instead = ({ response }) => {
      answer = () => {
        response.setHeader('content-type', 'application/json');
        response.end('{"result":{"count":0,"revisions":[]}}', () => response.destroy());
      };
      return true;
    };
    const site = follow(cms.lakeUrl);
    site.sync.start();
    await until('a question', () => cms.asked.length > 0);
    const waiting = site.sync.nudge([]);
    site.sync.stop();
    answer();
    await expect(waiting).rejects.toThrow(Unavailable);
    // Another one is answered later than the first.
    cms.instead = () => false;
    await follow(cms.lakeUrl).sync.compareOnce();
    expect(site.replica.isFilled).toBe(false);
    expect(site.log).toEqual([]);
  });
});
