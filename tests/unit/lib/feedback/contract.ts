import { randomBytes } from 'node:crypto';
import type { FeedbackStore } from '#lib/feedback/store.ts';
import type { VoterKeys } from '#lib/feedback/types.ts';

/** Opens one more store on the same database, as another process would. */
type Open = () => Promise<FeedbackStore>;

const DAY = '2026-03-01';
const NEXT_DAY = '2026-03-02';
const BOTH = { from: DAY, to: NEXT_DAY };
const at = new Date(`${DAY}T12:00:00Z`);
const options = { at, maxPerNetwork: 30 };

function voter(day = DAY, network: Uint8Array = randomBytes(16)): VoterKeys {
  return { day, reader: randomBytes(16), network };
}

const mark = (day = DAY) => ({ day, key: randomBytes(16) });

/** What every feedback store does, whatever database it is kept in. */
export function describeFeedbackStore(open: Open): void {
  let store: FeedbackStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const yes = (articleId: string, who = voter()) =>
    store.vote({ articleId, vote: 'yes' }, who, options);
  const counts = async () =>
    Object.fromEntries(
      (await store.countsSince(new Date(0))).map((one) => [one.articleId, one.helpful]),
    );

  describe('votes', () => {
    it('counts those who say yes, and tells the count', async () => {
      expect(await yes('a')).toEqual({ helpful: 1, counted: true });
      expect(await yes('a')).toEqual({ helpful: 2, counted: true });
      expect(await store.vote({ articleId: 'b', vote: 'no' }, voter(), options)).toEqual({
        helpful: 0,
        counted: true,
      });
      expect(await counts()).toEqual({ a: 2, b: 0 });
      expect(await store.votesByArticle(BOTH)).toEqual([
        { articleId: 'a', yes: 2, no: 0 },
        { articleId: 'b', yes: 0, no: 1 },
      ]);
    });

    it('takes a hundred equal votes at once for one', async () => {
      const who = voter();
      const other = await open();
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          (index % 2 ? store : other).vote({ articleId: 'a', vote: 'yes' }, who, options),
        ),
      );
      expect(new Set(answers.map(({ helpful }) => helpful))).toEqual(new Set([1]));
      expect(await store.votesByDay(BOTH)).toEqual([{ day: DAY, yes: 1, no: 0 }]);
      await other.close();
    });

    it('loses none of many different votes at once', async () => {
      const other = await open();
      await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          (index % 2 ? store : other).vote(
            { articleId: index % 3 ? 'a' : 'b', vote: index % 5 ? 'yes' : 'no', reason: 'wrong' },
            voter(),
            options,
          ),
        ),
      );
      const [day] = await store.votesByDay(BOTH);
      expect(day).toEqual({ day: DAY, yes: 160, no: 40 });
      const { a = 0, b = 0 } = await counts();
      expect(a + b).toBe(160);
      expect((await store.reasonsByDay(BOTH)).map(({ times }) => times)).toEqual([40]);
      await other.close();
    });

    it('lets the last word of many at once decide, and the totals agree with it', async () => {
      const who = voter();
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          store.vote({ articleId: 'a', vote: index % 2 ? 'yes' : 'no' }, who, options),
        ),
      );
      expect(await store.vote({ articleId: 'a', vote: 'no' }, who, options)).toEqual({
        helpful: 0,
        counted: true,
      });
      expect(await store.votesByDay(BOTH)).toEqual([{ day: DAY, yes: 0, no: 1 }]);
    });

    it('keeps a reason until it is replaced or the reader says yes', async () => {
      const who = voter();
      const no = (reason?: 'wrong' | 'unclear') =>
        store.vote({ articleId: 'a', vote: 'no', reason }, who, options);
      const reasons = () => store.reasonsByArticle(BOTH);
      await no();
      expect(await reasons()).toEqual([]);
      await no('wrong');
      await no();
      expect(await reasons()).toEqual([{ articleId: 'a', reason: 'wrong', times: 1 }]);
      await no('unclear');
      expect(await reasons()).toEqual([{ articleId: 'a', reason: 'unclear', times: 1 }]);
      await yes('a', who);
      expect(await reasons()).toEqual([]);
    });

    it('gives a network its share of an article and no more', async () => {
      const network = randomBytes(16);
      const few = { at, maxPerNetwork: 2 };
      const vote = (who: VoterKeys) => store.vote({ articleId: 'a', vote: 'yes' }, who, few);
      const first = voter(DAY, network);
      await vote(first);
      await vote(voter(DAY, network));
      expect(await vote(voter(DAY, network))).toEqual({ helpful: 2, counted: false });
      // Who has voted may still change the vote.
      expect(await store.vote({ articleId: 'a', vote: 'no' }, first, few)).toEqual({
        helpful: 1,
        counted: true,
      });
      expect(await vote(voter())).toEqual({ helpful: 2, counted: true });
    });

    it('tells which counts changed since an instant', async () => {
      await store.seed({ old: 4 });
      await yes('a');
      const since = (ms: number) => store.countsSince(new Date(at.getTime() + ms));
      expect(await since(0)).toEqual([{ articleId: 'a', helpful: 1 }]);
      expect(await since(1)).toEqual([]);
    });
  });

  describe('reports of agents', () => {
    const limits = { maxPerNetwork: 3, maxReports: 2 };
    const report = (content: string, network = randomBytes(16), ms = 0) =>
      store.reportByAgent(
        { articleId: 'a', reason: 'wrong', comment: content, content },
        { day: DAY, network },
        { at: new Date(at.getTime() + ms), ...limits },
      );

    it('are kept once, the latest first, and no more than there may be', async () => {
      expect(await report('one')).toBe('taken');
      expect(await report('two', randomBytes(16), 1)).toBe('taken');
      expect(await report('one', randomBytes(16), 2)).toBe('known');
      expect(await report('three')).toBe('full');
      expect(await store.listAgentReports(5)).toMatchObject([
        { comment: 'one', times: 2, reason: 'wrong', articleId: 'a' },
        { comment: 'two', times: 1 },
      ]);
      expect(await store.listAgentReports(1)).toHaveLength(1);
      expect(await store.countAgentReports()).toBe(2);
    });

    it('are taken so often from one network in a day', async () => {
      const network = randomBytes(16);
      const outcomes = [];
      for (let index = 0; index < 4; index += 1) outcomes.push(await report('one', network));
      expect(outcomes).toEqual(['taken', 'known', 'known', 'limited']);
      expect(await store.listAgentReports(5)).toMatchObject([{ times: 3 }]);
    });

    it('are kept once when they come at once', async () => {
      const other = await open();
      const both = [report('one'), report('one'), report('one')];
      expect((await Promise.all(both)).includes('taken')).toBe(true);
      expect(await other.countAgentReports()).toBe(1);
      await other.close();
    });

    it('go when somebody removes them, or after their time', async () => {
      await report('one');
      const [one] = await store.listAgentReports(1);
      expect(await store.removeAgentReport(one?.id ?? '')).toBe(true);
      expect(await store.removeAgentReport(one?.id ?? '')).toBe(false);
      await report('two');
      await store.purgeBefore('2026-05-30');
      expect(await store.countAgentReports()).toBe(1);
      await store.purgeBefore('2026-05-31');
      expect(await store.countAgentReports()).toBe(0);
    });
  });

  describe('comments', () => {
    const say = (comment: string, who = voter(), reason?: 'wrong', ms = 0) =>
      store.vote({ articleId: 'a', vote: 'no', reason, comment }, who, {
        ...options,
        at: new Date(at.getTime() + ms),
      });

    it('are listed from the oldest, in pages', async () => {
      await say('second', voter(), 'wrong', 2);
      await say('first', voter(), undefined, 1);
      await say('third', voter(), undefined, 3);
      const [first, second] = await store.listComments({ limit: 2 });
      expect(first).toMatchObject({ articleId: 'a', comment: 'first', reason: null });
      expect(second).toMatchObject({ comment: 'second', reason: 'wrong', assignee: null });
      const rest = await store.listComments({ limit: 9, after: second });
      expect(rest.map(({ comment }) => comment)).toEqual(['third']);
      expect(await store.listComments({ limit: 9, articleId: 'b' })).toEqual([]);
      expect(await store.countComments()).toBe(3);
    });

    it('keep the search that led to them, also when the reader writes again', async () => {
      const who = voter();
      const no = { articleId: 'a', vote: 'no' as const };
      await store.vote({ ...no, comment: 'text', query: 'btc fee' }, who, options);
      await store.vote({ ...no, comment: 'better' }, who, options);
      await store.vote({ ...no, comment: 'other', query: '' }, voter(), options);
      const found = await store.listComments({ limit: 9 });
      expect(found.map(({ comment, query }) => [comment, query])).toEqual(
        expect.arrayContaining([
          ['better', 'btc fee'],
          ['other', null],
        ]),
      );
    });

    it('are replaced by what the same reader says later, and withdrawn by a yes', async () => {
      const who = voter();
      await say('typo', who);
      await say('better', who, 'wrong');
      expect(await store.listComments({ limit: 9 })).toMatchObject([
        { comment: 'better', reason: 'wrong' },
      ]);
      await yes('a', who);
      expect(await store.countComments()).toBe(0);
    });

    it('are assigned, put aside when dealt with, and opened again', async () => {
      await say('text', voter(), 'wrong');
      const [{ id } = { id: '' }] = await store.listComments({ limit: 1 });
      expect(await store.assignComment(id, 'Ada')).toBe(true);
      expect(await store.listComments({ limit: 1 })).toMatchObject([{ assignee: 'Ada' }]);
      expect(await store.openCommentsByArticle()).toEqual([{ articleId: 'a', open: 1 }]);
      expect(await store.reopenComment(id)).toBe(false);
      expect(await store.closeComment(id, at)).toBe(true);
      expect(await store.closeComment(id, at)).toBe(false);
      expect(await store.assignComment(id, null)).toBe(false);
      expect(await store.countComments()).toBe(0);
      expect(await store.listComments({ limit: 1 })).toEqual([]);
      expect(await store.listDoneComments(9)).toMatchObject([{ id, comment: 'text' }]);
      expect(await store.reopenComment(id)).toBe(true);
      expect(await store.countDoneComments()).toBe(0);
      expect(await store.countComments()).toBe(1);
    });

    it('are forgotten a week after they were dealt with, their reasons kept', async () => {
      await say('old', voter(), 'wrong');
      await say('late', voter(), 'wrong', 1);
      const [old, late] = await store.listComments({ limit: 2 });
      const today = Date.parse(`${NEXT_DAY}T00:00:00Z`);
      const week = 7 * 24 * 60 * 60 * 1000;
      await store.closeComment(old?.id ?? '', new Date(today - week - 1));
      await store.closeComment(late?.id ?? '', new Date(today - week));
      await store.purgeBefore(NEXT_DAY);
      expect(await store.listDoneComments(9)).toMatchObject([{ comment: 'late' }]);
      expect(await store.reasonsByArticle(BOTH)).toEqual([
        { articleId: 'a', reason: 'wrong', times: 2 },
      ]);
    });

    it('are open again when the same reader writes more', async () => {
      const who = voter();
      await say('text', who);
      const [{ id } = { id: '' }] = await store.listComments({ limit: 1 });
      await store.closeComment(id, at);
      await say('and this', who);
      expect(await store.listComments({ limit: 9 })).toMatchObject([{ comment: 'and this' }]);
    });
  });

  describe('what readers did', () => {
    it('counts a reader of an article once a day', async () => {
      const who = mark();
      expect(await store.view('a', who)).toBe(true);
      expect(await store.view('a', who)).toBe(false);
      await store.view('a', mark());
      await store.view('a', mark(NEXT_DAY));
      await store.view('b', mark());
      expect(await store.viewsByDay(BOTH, 'a')).toEqual([
        { day: DAY, views: 2 },
        { day: NEXT_DAY, views: 1 },
      ]);
      expect(await store.viewsByArticle({ from: NEXT_DAY, to: NEXT_DAY })).toEqual([
        { articleId: 'a', views: 1 },
      ]);
    });

    it('counts searches, those without results and those that led on', async () => {
      const who = mark();
      await store.search('btc fee', 3, who);
      await store.search('btc fee', 3, who);
      await store.search('btc fee', 5, mark());
      await store.search('red square', 0, mark());
      const result = mark();
      expect(await store.open('btc fee', 'fees', mark(), result)).toBe(true);
      expect(await store.open('btc fee', 'fees', mark(), result)).toBe(false);
      expect(await store.open('never asked', 'fees', mark(), mark())).toBe(false);
      expect(await store.searches(BOTH, 10)).toEqual([
        { query: 'red square', searches: 1, unanswered: 1, opened: 0, results: 0 },
        { query: 'btc fee', searches: 2, unanswered: 0, opened: 2, results: 5 },
      ]);
      expect(await store.searchesByDay(BOTH)).toEqual([
        { day: DAY, searches: 3, unanswered: 1, opened: 2 },
      ]);
      expect(await store.searchesOf(['btc fee', 'unknown'], BOTH)).toEqual([
        { day: DAY, query: 'btc fee', searches: 2 },
      ]);
      expect(await store.searchesOf([], BOTH)).toEqual([]);
      expect(await store.openedResults(BOTH, 10)).toEqual([
        { query: 'btc fee', articleId: 'fees', opened: 1 },
      ]);
      expect(await store.openedByArticle(BOTH)).toEqual([{ articleId: 'fees', opened: 1 }]);
    });
  });

  describe('the end of a day', () => {
    it('leaves totals and comments, and nothing that tells readers apart', async () => {
      const salt = await store.saltOf(DAY);
      const other = await open();
      expect(Buffer.from(await other.saltOf(DAY))).toEqual(Buffer.from(salt));
      await other.close();
      const who = voter();
      const seen = mark();
      await store.vote({ articleId: 'a', vote: 'no', comment: 'text' }, who, options);
      await store.view('a', seen);
      await store.purgeBefore(NEXT_DAY);
      expect(await store.saltOf(DAY)).not.toEqual(salt);
      expect(await store.votesByDay(BOTH)).toEqual([{ day: DAY, yes: 0, no: 1 }]);
      expect(await store.countComments()).toBe(1);
      // The same keys are strangers now.
      await store.vote({ articleId: 'a', vote: 'yes' }, who, options);
      expect(await store.countComments()).toBe(1);
      expect(await store.view('a', seen)).toBe(true);
    });

    it('leaves the day that goes on alone', async () => {
      const who = voter();
      const salt = await store.saltOf(DAY);
      await store.vote({ articleId: 'a', vote: 'no', comment: 'text' }, who, options);
      await store.purgeBefore(DAY);
      expect(Buffer.from(await store.saltOf(DAY))).toEqual(Buffer.from(salt));
      await yes('a', who);
      expect(await store.countComments()).toBe(0);
      expect(await store.votesByDay(BOTH)).toEqual([{ day: DAY, yes: 1, no: 0 }]);
    });
  });

  describe('totals from elsewhere', () => {
    it('seeds articles that have no count, and never those that readers gave one', async () => {
      expect(await store.seed({ a: 3, b: 0 })).toBe(2);
      expect(await store.seed({ a: 99, c: 2 })).toBe(1);
      expect(await yes('a')).toEqual({ helpful: 4, counted: true });
      expect(await counts()).toEqual({ a: 4, b: 0, c: 2 });
    });

    it('seeds sums of both answers, and tells who follows counts of them', async () => {
      const at = new Date('2026-05-01T00:00:00Z');
      expect(await store.seed({ a: { yes: 7, no: 3 }, b: { yes: 0, no: 2 } }, at)).toBe(2);
      expect(await counts()).toEqual({ a: 7, b: 0 });
      const changed = await store.countsSince(at);
      expect(changed.map(({ articleId }) => articleId).sort()).toEqual(['a', 'b']);
      await expect(store.seed({ c: { yes: 1, no: -1 } })).rejects.toThrow(/check/i);
    });

    it('takes a whole seed or none of it', async () => {
      await expect(store.seed({ a: 1, b: -1 })).rejects.toThrow(/check/i);
      expect(await counts()).toEqual({});
    });

    it('are added to what is there', async () => {
      await yes('a');
      const totals = {
        votes: [
          { day: DAY, articleId: 'a', yes: 5, no: 2 },
          { day: NEXT_DAY, articleId: 'a', yes: 1, no: 0 },
        ],
        reasons: [{ day: DAY, articleId: 'a', reason: 'other' as const, times: 2 }],
        views: Array.from({ length: 2_500 }, (_, index) => ({
          day: DAY,
          articleId: `v${index}`,
          views: 2,
        })),
        searches: [
          { day: DAY, query: 'x', searches: 9, unanswered: 1, opened: 4, results: 7 },
          { day: NEXT_DAY, query: 'x', searches: 1, unanswered: 0, opened: 0, results: 12 },
        ],
        opens: [{ day: DAY, query: 'x', articleId: 'a', opened: 4 }],
        comments: [{ articleId: 'a', at, reason: null, comment: 'hello' }],
      };
      await store.addTotals(totals, at);
      expect(await counts()).toEqual({ a: 7 });
      expect(await store.votesByDay(BOTH)).toEqual([
        { day: DAY, yes: 6, no: 2 },
        { day: NEXT_DAY, yes: 1, no: 0 },
      ]);
      expect(await store.viewsByDay(BOTH)).toEqual([{ day: DAY, views: 5_000 }]);
      expect(await store.searches(BOTH, 1)).toEqual([
        { query: 'x', searches: 10, unanswered: 1, opened: 4, results: 12 },
      ]);
      expect(await store.countComments()).toBe(1);
    });
  });
}
