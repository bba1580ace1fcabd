import { type Publication, planPublication } from '#sanity/studio/publish/plan.ts';

const isWord = () => true;
const AT = new Date('2026-11-22T10:00:00Z');
const FORMER = '2026-01-01T00:00:00.000Z';

const document = (fields: Record<string, unknown> = {}) => ({
  _id: 'drafts.one',
  _type: 'faq',
  _rev: 'draft-rev',
  _createdAt: FORMER,
  _updatedAt: FORMER,
  title: 'A title',
  slug: { _type: 'slug', current: 'a' },
  publishedAt: FORMER,
  updatedAt: FORMER,
  ...fields,
});

const published = document({ _id: 'one', _rev: 'published-rev' });

const plan = (publication: Partial<Publication>) =>
  planPublication({ draft: document(), published, redirects: [], ...publication }, AT, isWord);

const publish = {
  actionType: 'sanity.action.document.publish',
  draftId: 'drafts.one',
  publishedId: 'one',
};

describe('planPublication', () => {
  it('only publishes what says the same as before, and only what was checked', () => {
    expect(plan({})).toEqual([
      { ...publish, ifDraftRevisionId: 'draft-rev', ifPublishedRevisionId: 'published-rev' },
    ]);
  });

  it('sets both dates when an article is published for the first time', () => {
    const draft = document({ publishedAt: undefined, updatedAt: undefined });
    const now = AT.toISOString();
    expect(plan({ draft, published: null })).toEqual([
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.one',
        publishedId: 'one',
        patch: { set: { publishedAt: now, updatedAt: now } },
      },
      publish,
    ]);
  });

  it('publishes a note as what changed, and empties the field', () => {
    const draft = document({ update: { note: 'New limits.' } });
    const now = AT.toISOString();
    expect(plan({ draft })[0]).toMatchObject({
      patch: {
        set: { updatedAt: now, changes: [{ _type: 'change', at: now, note: 'New limits.' }] },
        unset: ['update'],
      },
    });
  });

  it('empties a field without a note', () => {
    expect(plan({ draft: document({ update: {} }) })[0]).toMatchObject({
      patch: { unset: ['update'] },
    });
  });

  it('leaves the dates of other documents alone', () => {
    const draft = document({ _type: 'topic', publishedAt: undefined, updatedAt: undefined });
    expect(plan({ draft, published: null })).toEqual([
      { ...publish, ifDraftRevisionId: 'draft-rev' },
    ]);
  });

  it('creates a redirect with a move, and publishes it in the same go', () => {
    const draft = document({ slug: { current: 'b' } });
    const pair = {
      draftId: 'drafts.redirect-articles-a',
      publishedId: 'redirect-articles-a',
    };
    expect(plan({ draft }).slice(1)).toEqual([
      {
        actionType: 'sanity.action.document.create',
        publishedId: pair.publishedId,
        attributes: {
          _id: pair.draftId,
          _type: 'redirect',
          from: '/articles/a',
          to: '/articles/b',
          permanent: true,
        },
        ifExists: 'fail',
      },
      { actionType: 'sanity.action.document.publish', ...pair },
    ]);
  });

  it('repoints and removes redirects that the move concerns', () => {
    const redirect = { permanent: true, isPublished: true, hasDraft: false };
    const actions = plan({
      draft: document({ slug: { current: 'b' } }),
      redirects: [
        { ...redirect, id: 'old', from: '/articles/0', to: '/articles/a' },
        { ...redirect, id: 'back', from: '/articles/b', to: '/articles/a' },
        { ...redirect, id: 'held', from: '/articles/B', to: '/x', hasDraft: true },
      ],
    });
    expect(actions.slice(1, 4)).toEqual([
      { actionType: 'sanity.action.document.delete', publishedId: 'back', includeDrafts: [] },
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.old',
        publishedId: 'old',
        patch: { set: { to: '/articles/b', permanent: true } },
      },
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.old',
        publishedId: 'old',
      },
    ]);
  });

  it('keeps the draft of a redirect that is in the way', () => {
    const held = {
      id: 'held',
      from: '/articles/b',
      to: '/x',
      permanent: true,
      isPublished: true,
      hasDraft: true,
    };
    expect(plan({ draft: document({ slug: { current: 'b' } }), redirects: [held] })).toContainEqual(
      {
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.held',
        publishedId: 'held',
      },
    );
  });
});
