import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientConfig, createClient, type SanityClient } from '@sanity/client';
import { startServer } from '#sanity/lake/http/server.ts';
import {
  createLake,
  type Lake,
  type LakeOptions,
  type Mutation,
  type Role,
} from '#sanity/lake/index.ts';

export const API_VERSION = '2025-02-19';

/** One token for each role that has one. */
export const TOKENS = {
  administrator: 'token-of-the-administrator',
  editor: 'token-of-the-test-editor',
  viewer: 'token-of-the-test-viewer',
};

export type TestLake = {
  lake: Lake;
  dir: string;
  /** Where the real server listens, without a path. */
  url: string;
  /** An unmodified @sanity/client against the real server. */
  client(role: Role, config?: ClientConfig): SanityClient;
  /** Asks the lake without a server: `/data/…` with the version in front unless there is one. */
  fetch(path: string, init?: RequestInit & { role?: Role }): Promise<Response>;
  /** Stores what a test starts from. */
  seed(mutations: readonly Mutation[]): void;
  close(): Promise<void>;
};

/** Starts a lake in a folder of its own and serves it on a free port. */
export async function startTestLake(options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'signpost-lake-'));
  const tokens = Object.entries(TOKENS).map(([role, token]) => ({
    token,
    id: `test-${role}`,
    name: role,
    role: roleOf(role),
  }));
  const site = { name: 'Help center', ...options.site };
  const lake = createLake({ projectId: 'signpost', tokens, ...options, site, dir });
  const server = await startServer({
    fetch: lake.fetch,
    upgrade: lake.upgrade,
    port: 0,
    findOrigin: (origin) => lake.corsOrigins.find(origin),
    allowed: site.url === undefined ? {} : { origins: [new URL(site.url).origin] },
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    lake,
    dir,
    url,
    client: (role, config = {}) =>
      createClient({
        projectId: 'signpost',
        dataset: 'production',
        apiVersion: API_VERSION,
        apiHost: url,
        useProjectHostname: false,
        useCdn: false,
        token: tokenOf(role),
        maxRetries: 0,
        ...config,
      }),
    async fetch(path, { role = 'anonymous', ...init } = {}) {
      const headers = new Headers(init.headers);
      const token = tokenOf(role);
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      const address = path.startsWith('/v') ? path : `/v${API_VERSION}${path}`;
      return lake.fetch(new Request(`http://localhost${address}`, { ...init, headers }));
    },
    seed(mutations) {
      lake.store.commit({ mutations, author: 'seed' });
    },
    async close() {
      await server.close();
      await lake.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function roleOf(name: string): Role {
  if (name === 'administrator' || name === 'editor' || name === 'viewer') return name;
  return 'anonymous';
}

export function tokenOf(role: Role): string | undefined {
  return role === 'anonymous' ? undefined : TOKENS[role];
}
