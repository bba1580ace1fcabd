import { applyChanges } from '#lib/search/index/apply-changes.ts';
import type { IndexEntry } from '#lib/search/index/from-document.ts';
import { article, indexOf, removeIndexes } from '../build.ts';

afterEach(removeIndexes);

const entry = (doc: string, rev: string): IndexEntry => ({
  kind: 'article',
  id: doc,
  article: article({ doc, rev, title: `Title ${rev}` }),
});

describe('changes of an index', () => {
  it('replace what is published, and take out what is not', async () => {
    const { writer } = indexOf([article({ doc: 'a' }), article({ doc: 'gone' })]);
    const asked: string[][] = [];
    const read = async (ids: readonly string[]) => {
      asked.push([...ids]);
      return [entry('a', '2'), entry('new', '1')];
    };
    await applyChanges(['a', 'gone', 'new'], { writer, read });
    expect(asked).toEqual([['a', 'gone', 'new']]);
    expect(writer.revisions()).toEqual(
      new Map([
        ['a', '2'],
        ['new', '1'],
      ]),
    );
  });

  it('bring in what was not asked for, such as the articles of a topic', async () => {
    const { writer } = indexOf([article({ doc: 'a' })]);
    await applyChanges(['topic'], { writer, read: async () => [entry('a', '1 Money')] });
    expect(writer.revisions()).toEqual(new Map([['a', '1 Money']]));
  });

  it('leave everything as it was when nothing can be read', async () => {
    const { writer } = indexOf([article({ doc: 'a' })]);
    const read = () => Promise.reject(new Error('away'));
    await expect(applyChanges(['a'], { writer, read })).rejects.toThrow('away');
    expect(writer.revisions()).toEqual(new Map([['a', '1']]));
    await applyChanges([], { writer, read });
  });
});
