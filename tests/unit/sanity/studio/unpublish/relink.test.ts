import type { SanityClient } from '@sanity/client';
import { redirectActions } from '#sanity/studio/redirects/actions.ts';
import { planRelink } from '#sanity/studio/unpublish/plan-relink.ts';
import { relinkedFields } from '#sanity/studio/unpublish/relink.ts';
import { findTargets } from '#sanity/studio/unpublish/targets.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const ORIGIN = 'https://help.example.com';
const REPLACEMENT = {
  id: 'fees',
  addresses: ['/articles/fees', `${ORIGIN}/articles/fees`],
  targetId: 'costs',
  targetPath: '/articles/costs',
};
const ref = (_ref: string, _key = _ref) => ({ _type: 'reference', _key, _ref });
const link = (href: string) => ({ _type: 'link', _key: 'l', href });
const internal = (_ref: string) => ({ _type: 'internalLink', _key: 'l', reference: ref(_ref) });
const paragraph = (mark: object) => ({
  _type: 'block',
  _key: 'b',
  markDefs: [mark],
  children: [{ _type: 'span', _key: 's', text: 'fees', marks: ['l'] }],
});

describe('relinkedFields', () => {
  it.each<[string, object, object]>([
    ['a related article', { related: [ref('fees')] }, { related: [ref('costs', 'fees')] }],
    ['the article of a best answer', { article: ref('fees') }, { article: ref('costs', 'fees') }],
    [
      'a link in the text',
      { body: [paragraph(internal('fees'))] },
      {
        body: [paragraph({ ...internal('costs'), reference: ref('costs', 'fees') })],
      },
    ],
    [
      'an address',
      { body: [paragraph(link('/articles/fees'))] },
      { body: [paragraph(link('/articles/costs'))] },
    ],
    [
      'a whole address',
      { body: [paragraph(link(`${ORIGIN}/articles/fees`))] },
      { body: [paragraph(link('/articles/costs'))] },
    ],
    [
      'a place in the page, which is gone',
      { body: [paragraph(link('/articles/fees?a=1#limits'))] },
      { body: [paragraph(link('/articles/costs'))] },
    ],
    [
      'steps within steps',
      {
        body: [
          {
            _type: 'steps',
            _key: 's',
            items: [{ _key: 'i', content: [paragraph(link('/articles/fees'))] }],
          },
        ],
      },
      {
        body: [
          {
            _type: 'steps',
            _key: 's',
            items: [{ _key: 'i', content: [paragraph(link('/articles/costs'))] }],
          },
        ],
      },
    ],
    [
      'a menu',
      { navigation: [{ _key: 'n', label: 'Fees', url: '/articles/fees' }] },
      { navigation: [{ _key: 'n', label: 'Fees', url: '/articles/costs' }] },
    ],
    [
      'a list that has the other already',
      { related: [ref('costs'), ref('fees')] },
      { related: [ref('costs')] },
    ],
  ])('changes %s', (_, fields, expected) => {
    const rest = { title: 'Fees', summary: '/articles/fees' };
    expect(relinkedFields({ _id: 'x', _type: 'faq', ...rest, ...fields }, REPLACEMENT)).toEqual(
      expected,
    );
  });

  it.each<[string, object]>([
    ['other articles', { related: [ref('fees-2')], body: [paragraph(link('/articles/fees-2'))] }],
    ['words', { title: '/articles/fees', body: [{ _type: 'codeBlock', code: '/articles/fees' }] }],
    ['nothing', { related: null, body: undefined, seo: {} }],
  ])('leaves %s alone', (_, fields) => {
    expect(relinkedFields({ _id: 'fees', ...fields }, REPLACEMENT)).toEqual({});
  });
});

describe('with a real lake', () => {
  let lake: TestLake;
  let client: SanityClient;

  beforeEach(async () => {
    lake = await startTestLake();
    client = lake.client('editor', { perspective: 'raw' });
  });
  afterEach(async () => {
    await lake.close();
  });

  const page = (_id: string, fields: Record<string, unknown> = {}) => {
    const current = _id.replace('drafts.', '');
    return {
      create: { _id, _type: 'faq', title: _id, slug: { _type: 'slug', current }, ...fields },
    };
  };
  const refers = { related: [ref('fees')] };
  const document = (id: string) => ({ id, type: 'faq', title: id });

  it('changes what is published and what is a draft, and leaves edits to their editor', async () => {
    lake.seed([
      page('fees'),
      page('costs', refers),
      page('plain', refers),
      page('drafts.new', refers),
      page('edited', refers),
      page('drafts.edited', { ...refers, title: 'Half done' }),
    ]);
    const documents = ['costs', 'plain', 'new', 'edited'].map(document);
    const { actions, changed, byHand } = await planRelink(client, documents, REPLACEMENT);
    expect(changed.map(({ id }) => id).toSorted()).toEqual(['new', 'plain']);
    expect(byHand.map(({ id }) => id).toSorted()).toEqual(['costs', 'edited']);
    await client.action(actions);
    expect(
      await client.fetch('*[_type == "faq"]{_id, "to": related[0]._ref} | order(_id asc)'),
    ).toEqual([
      { _id: 'costs', to: 'fees' },
      { _id: 'drafts.edited', to: 'fees' },
      { _id: 'drafts.new', to: 'costs' },
      { _id: 'edited', to: 'fees' },
      { _id: 'fees', to: null },
      { _id: 'plain', to: 'costs' },
    ]);
  });

  it('unpublishes what was referred to, and sends readers on, all in one transaction', async () => {
    lake.seed([page('fees'), page('costs'), page('plain', refers)]);
    const { actions } = await planRelink(client, [document('plain')], REPLACEMENT);
    await client.action([
      ...actions,
      {
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.fees',
        publishedId: 'fees',
      },
      ...redirectActions({ from: '/articles/fees', to: '/articles/costs' }, []),
    ]);
    expect(await client.fetch('*[_type == "redirect"]{from, to, permanent}')).toEqual([
      { from: '/articles/fees', to: '/articles/costs', permanent: true },
    ]);
    expect(await client.fetch('*[_type == "faq"]._id | order(@)')).toEqual([
      'costs',
      'drafts.fees',
      'plain',
    ]);
  });

  it('finds published pages of the same kind by their words', async () => {
    lake.seed([
      page('fees', { title: 'Card fees' }),
      page('costs', { title: 'What a card costs' }),
      page('drafts.unseen', { title: 'Card drafts' }),
      page('news', { _type: 'announcement', title: 'New card' }),
      page('cards', { _type: 'topic', title: 'Cards' }),
      page('nowhere', { title: 'Card without a page', slug: null }),
    ]);
    const titles = async (type: string, query: string) =>
      (await findTargets(client, { id: 'fees', type, query })).map(({ title }) => title);
    expect(await titles('faq', 'car')).toEqual(['New card', 'What a card costs']);
    expect(await titles('faq', 'card cost')).toEqual(['What a card costs']);
    expect(await titles('faq', '')).toEqual(['New card', 'What a card costs']);
    expect(await titles('topic', '')).toEqual(['Cards']);
    expect(await titles('faq', '*")')).toEqual(['New card', 'What a card costs']);
  });
});
