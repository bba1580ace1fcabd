import { changesBetween, type Revision } from '#lib/changes/revision.ts';

function revisions(...pairs: Array<[id: string, rev: string]>): Map<string, Revision> {
  return new Map(
    pairs.map(([id, rev]) => [id, { id, rev, type: 'faq', slug: id, topic: null, card: '' }]),
  );
}

describe('changesBetween', () => {
  it.each([
    ['nothing changed', revisions(['a', '1']), revisions(['a', '1']), []],
    ['one is new', revisions(), revisions(['a', '1']), [['a', undefined, '1']]],
    ['one is gone', revisions(['a', '1']), revisions(), [['a', '1', undefined]]],
    [
      'one moved on',
      revisions(['a', '1'], ['b', '1']),
      revisions(['a', '2'], ['b', '1']),
      [['a', '1', '2']],
    ],
  ])('%s', (_, before, after, expected) => {
    const changes = changesBetween(before, after);
    expect(changes.map((one) => [one.id, one.before?.rev, one.after?.rev])).toEqual(expected);
  });
});
