import { env } from '#lib/env.ts';
import { createPageHeaders } from '#lib/seo/page-headers.ts';

it('names the hosts of players as the settings have them at the moment', () => {
  let settings: Record<string, unknown> | undefined;
  const replica = { get: () => settings };
  const headers = createPageHeaders({ env: env(), replica }, []);
  const policy = () => ({ ...headers })['content-security-policy'];
  expect(policy()).toContain("frame-src 'none';");
  settings = { embedHosts: ['player.vimeo.com', '*', 'www.youtube-nocookie.com'] };
  expect(policy()).toContain(
    'frame-src https://player.vimeo.com https://www.youtube-nocookie.com;',
  );
  settings = {};
  expect(policy()).toContain("frame-src 'none';");
});
