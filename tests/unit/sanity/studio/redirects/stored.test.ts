import { joinVersions } from '#sanity/studio/redirects/stored.ts';

describe('joinVersions', () => {
  it('takes the published fields as those in force and remembers the draft', () => {
    expect(
      joinVersions([
        { _id: 'drafts.one', from: '/draft', to: '/x', permanent: true },
        { _id: 'one', from: '/published', to: '/x', permanent: false },
        { _id: 'drafts.two', from: 7, to: null, permanent: null },
      ]),
    ).toEqual([
      {
        id: 'one',
        from: '/published',
        to: '/x',
        permanent: false,
        isPublished: true,
        hasDraft: true,
      },
      { id: 'two', from: null, to: null, permanent: true, isPublished: false, hasDraft: true },
    ]);
  });
});
