import { schemaTypes } from '#sanity/schema/index.ts';
import { studioConfig } from '#sanity/studio/config.ts';
import { siteOrigin } from '#sanity/studio/public-link/site-origin.ts';
import { allTypes } from '#sanity/studio/schema.ts';

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

  it('knows where readers have the site', () => {
    studioConfig({ ...place, siteUrl: 'https://help.example.com' });
    expect(siteOrigin()).toBe('https://help.example.com');
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
      releases: { enabled: true },
      scheduledPublishing: { enabled: false },
      scheduledDrafts: { enabled: true },
      announcements: { enabled: false },
      document: { askToEdit: { enabled: false } },
    });
  });
});

describe('the types of the Studio', () => {
  const names = (others: { name: string; type: string }[]) =>
    allTypes(others).map(({ name }) => name);

  it('know the former tables', () => {
    expect(names([]).filter((name) => name === 'table')).toHaveLength(1);
  });

  it('leave the name of the former tables to a plugin that takes it', () => {
    expect(names([{ name: 'table', type: 'object' }]).filter((name) => name === 'table')).toEqual([
      'table',
    ]);
    expect(schemaTypes.map(({ name }) => name)).not.toContain('table');
  });
});
