import { contentClient } from '#sanity/client/client.ts';
import { startStubCms } from '#tests/support/stub-cms.ts';

describe('contentClient', () => {
  it('speaks to the embedded lake on its port', () => {
    const client = contentClient({
      kind: 'lake',
      projectId: 'signpost',
      dataset: 'production',
      lakeUrl: 'http://127.0.0.1:3030',
    });
    expect(client.getUrl('/data/query/production')).toBe(
      'http://127.0.0.1:3030/v2025-02-19/data/query/production',
    );
    expect(client.config()).toMatchObject({ perspective: 'published', useCdn: false });
  });

  it('speaks to a Sanity project with its token, past the CDN', () => {
    const client = contentClient({
      kind: 'project',
      projectId: 'abc123',
      dataset: 'staging',
      readToken: 'sk',
    });
    expect(client.getUrl('/data/query/staging')).toBe(
      'https://abc123.api.sanity.io/v2025-02-19/data/query/staging',
    );
    expect(client.config()).toMatchObject({
      token: 'sk',
      perspective: 'published',
      useCdn: false,
    });
  });

  it('gives up on a CMS that hangs', async () => {
    const cms = await startStubCms();
    cms.answer(() => {});
    const client = contentClient(
      {
        kind: 'lake',
        projectId: 'signpost',
        dataset: 'production',
        lakeUrl: `http://127.0.0.1:${cms.port}`,
      },
      50,
    );
    await expect(client.fetch('*')).rejects.toMatchObject({ name: 'TimeoutError' });
    await cms.close();
  });
});
