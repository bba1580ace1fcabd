import { storedFile } from '#lib/assets/file.ts';
import { assetHost } from '#lib/assets/host.ts';

const lake = assetHost({ kind: 'lake', projectId: 'signpost', dataset: 'production' });
const project = assetHost({ kind: 'project', projectId: 'abc123', dataset: 'staging' });

describe('assetHost', () => {
  it.each([
    [lake, '/lake/images/signpost/production', '/lake/files/signpost/production'],
    [
      project,
      'https://cdn.sanity.io/images/abc123/staging',
      'https://cdn.sanity.io/files/abc123/staging',
    ],
  ])('is %j', (host, images, files) => {
    expect(host).toEqual({ images, files });
  });
});

describe('storedFile', () => {
  it('knows address and kind of a file', () => {
    expect(storedFile(project, 'file-0a1b-pdf')).toEqual({
      href: 'https://cdn.sanity.io/files/abc123/staging/0a1b.pdf',
      kind: 'PDF',
    });
  });

  it.each(['', 'image-a-1x1-png', 'file-a', 'file-../x-pdf', 'file-a-pdf/../x'])(
    'has nothing for %j',
    (id) => expect(storedFile(lake, id)).toBeNull(),
  );
});
