import { findDependents } from '#sanity/studio/unpublish/referrers.ts';
import { block, linked, step } from '#tests/fixtures/portable-text/build.ts';
import { datasetClient } from '#tests/support/dataset.ts';

const PATH = '/articles/passkeys';
const link = linked('l', 'Passkeys', { _type: 'link', href: PATH });

const bodies: [string, unknown[]][] = [
  ['the text', [block('p', 'Before'), link]],
  ['a callout', [{ _type: 'callout', _key: 'c', content: [link] }]],
  ['a step', [{ _type: 'steps', _key: 's', items: [step('1', 'Open', link)] }]],
  [
    'a step for the web',
    [{ _type: 'platformSteps', _key: 's', app: [step('1', 'Tap')], web: [step('2', 'Go', link)] }],
  ],
  [
    'a cell',
    [
      { _type: 'table', _key: 'o', rows: [{ cells: ['old'] }] },
      { _type: 'richTable', _key: 't', rows: [{ cells: [{ content: [link] }] }] },
    ],
  ],
];

describe('the articles that link to an address', () => {
  it.each(bodies)('are found by a link in %s', async (_place, body) => {
    const documents = [
      { _id: 'faq-passkeys', _type: 'faq', title: 'Passkeys' },
      { _id: 'faq-linking', _type: 'faq', title: 'Linking', body },
      { _id: 'faq-other', _type: 'faq', title: 'Other', body: [block('p', PATH)] },
      { _id: 'faq-empty', _type: 'faq', title: 'Empty' },
    ];
    const { linking } = await findDependents(datasetClient(documents), {
      id: 'faq-passkeys',
      path: PATH,
      addresses: [PATH, `https://help.example.com${PATH}`],
    });
    expect(linking.map(({ id }) => id)).toEqual(['faq-linking']);
  });
});
