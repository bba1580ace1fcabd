import { FormerScripts } from '#lib/pages/former-scripts.ts';
import { finishedPage } from '#tests/support/pages.ts';

const version = (etag: string, script: Buffer | null = Buffer.alloc(10)) =>
  finishedPage('/en/topics', { etag, script });

it('knows the versions of each page', () => {
  const scripts = new FormerScripts();
  scripts.put(version('v1', Buffer.from('one')));
  scripts.put(version('v2', Buffer.from('two')));
  scripts.put(version('v3', null));
  const found = ['v1', 'v2', 'v3'].map((etag) => scripts.get('/en/topics', etag)?.toString());
  expect(found).toEqual(['one', 'two', undefined]);
  expect(scripts.get('/en/faq', 'v1')).toBeUndefined();
});

it('forgets the oldest where there is no more room', () => {
  const scripts = new FormerScripts(25);
  for (const etag of ['v1', 'v2', 'v2', 'v3']) scripts.put(version(etag));
  const known = ['v1', 'v2', 'v3'].filter((etag) => scripts.get('/en/topics', etag));
  expect(known).toEqual(['v2', 'v3']);
});
