import { studioConfig } from '#sanity/studio/config.ts';

const place = { projectId: 'abc123', dataset: 'production', development: false };

describe('studioConfig', () => {
  it('leaves a project’s Studio as Sanity made it', () => {
    const config = studioConfig(place);
    expect(config).toMatchObject({
      projectId: 'abc123',
      basePath: '/studio',
      auth: { loginMethod: 'token' },
    });
    for (const name of ['apiHost', 'unstable_clientFactory', 'releases', 'tasks']) {
      expect(config).not.toHaveProperty(name);
    }
    expect(config.document?.comments).toBeUndefined();
    expect(config.document?.askToEdit).toBeUndefined();
  });

  it('points every client at the lake and switches off what the lake does not keep', () => {
    const lakeHost = 'http://localhost:3000/lake';
    const config = studioConfig({ ...place, lakeHost });
    const client = config.unstable_clientFactory?.({
      projectId: 'abc123',
      dataset: 'production',
      apiVersion: '2025-02-19',
      useCdn: true,
    });
    expect(client?.getUrl('/users/me')).toBe(`${lakeHost}/v2025-02-19/users/me`);
    expect(client?.config().useCdn).toBe(false);
    expect(config).toMatchObject({
      apiHost: lakeHost,
      tasks: { enabled: false },
      releases: { enabled: false },
      scheduledPublishing: { enabled: false },
      scheduledDrafts: { enabled: false },
      announcements: { enabled: false },
      document: { comments: { enabled: false }, askToEdit: { enabled: false } },
    });
  });
});
