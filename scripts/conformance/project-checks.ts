import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Check, expectSame, expectText, type Workshop } from './check.ts';

/** Answers every delivery with 200 and says what it got. */
async function receive(work: (url: string, bodies: string[]) => Promise<void>): Promise<void> {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      bodies.push(body);
      response.end('received');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await work(`http://127.0.0.1:${port}/`, bodies);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function withHook(
  { lake }: Workshop,
  work: (hook: { name: string; id: string }) => Promise<void>,
): Promise<void> {
  await receive(async (url, bodies) => {
    const name = 'Tools';
    const made: { id: string } = await lake.client('production').request({
      method: 'POST',
      url: '/hooks/projects/signpost',
      body: { type: 'document', name, url, dataset: 'production', rule: { projection: '{_id}' } },
    });
    await lake.client('production').createOrReplace({ _id: 'told', _type: 'post', title: 'Told' });
    while (bodies.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expectSame(JSON.parse(bodies[0] ?? ''), { _id: 'told' });
    await work({ name, id: made.id });
  });
}

export const projectChecks: Check[] = [
  {
    name: 'hooks list, logs, attempt, delete',
    run: (workshop) =>
      withHook(workshop, async ({ name, id }) => {
        const { sanity, lake } = workshop;
        expectText(await sanity(['hooks', 'list']), `Name: ${name}`, 'Dataset: production');
        expectText(await sanity(['hooks', 'logs', name]), 'Status: delivered', 'Result code: 200');
        const attempts: { id: string }[] = await lake
          .client('production')
          .request({ url: `/hooks/projects/signpost/${id}/attempts` });
        const attempt = await sanity(['hooks', 'attempt', attempts[0]?.id ?? '']);
        expectText(attempt, 'Status code: 200', 'received');
        await sanity(['hooks', 'delete', name]);
        expectSame((await sanity(['hooks', 'list'])).includes(`Name: ${name}`), false);
      }),
  },
  {
    name: 'hooks create (prints an address at Sanity)',
    async run({ sanity }) {
      expectText(await sanity(['hooks', 'create']), 'Create a webhook at');
    },
  },
  {
    name: 'users invite, list',
    async run({ sanity }) {
      await sanity(['users', 'invite', 'ada@example.com', '--role', 'editor']);
      expectText(await sanity(['users', 'list']), 'ada@example.com', '<pending>', 'Administrator');
    },
  },
  {
    name: 'tokens create, list, delete',
    async run({ sanity, lake }) {
      const flags = ['--role', 'editor', '--json', '--expires-at', '2099-01-01'];
      const made = JSON.parse(await sanity(['tokens', 'create', 'Deploy', ...flags]));
      const me = `http://${lake.address}/v2025-02-19/users/me`;
      const authorization = `Bearer ${made.token}`;
      const role = async () => {
        const answer = await fetch(me, { headers: { authorization } });
        return answer.ok ? JSON.parse(await answer.text()).role : answer.status;
      };
      expectSame(await role(), 'editor');
      expectText(await sanity(['tokens', 'list']), 'Deploy', '2099-01-01');
      await sanity(['tokens', 'delete', made.id, '--yes']);
      expectSame(await role(), 401);
    },
  },
  {
    name: 'tokens rotate',
    async run({ sanity }) {
      const flags = ['--role', 'viewer', '--json'];
      const made = JSON.parse(await sanity(['tokens', 'create', 'Rotated', ...flags]));
      const printed = await sanity(['tokens', 'rotate', '--json'], { input: made.token });
      const rotated = JSON.parse(printed.slice(printed.indexOf('{')));
      expectSame([rotated.id, rotated.token === made.token], [made.id, false]);
    },
  },
  {
    name: 'cors add, list, delete',
    async run({ sanity, lake }) {
      const origin = 'https://app.example.com';
      const allowed = async () => {
        const answer = await fetch(`http://${lake.address}/v1/ping`, { headers: { origin } });
        return answer.headers.get('access-control-allow-origin');
      };
      expectSame(await allowed(), null);
      await sanity(['cors', 'add', origin, '--no-credentials']);
      expectText(await sanity(['cors', 'list']), origin);
      expectSame(await allowed(), origin);
      await sanity(['cors', 'delete', origin]);
      expectSame(await allowed(), null);
    },
  },
  {
    name: 'projects list',
    async run({ sanity }) {
      expectText(await sanity(['projects', 'list']), 'signpost');
    },
  },
  {
    name: 'exec --with-user-token',
    async run({ sanity }) {
      expectText(await sanity(['exec', 'count.ts', '--with-user-token']), 'documents: ');
    },
  },
  ...[
    ['graphql', 'list'],
    ['backups', 'list', 'production'],
    ['datasets', 'embeddings', 'status', 'production'],
    ['schemas', 'list'],
    ['media', 'export', '--media-library-id', 'ml1', '--no-compress', 'out.tar.gz'],
  ].map(
    (args): Check => ({
      name: `${args.slice(0, 3).join(' ')}: told that the lake has none`,
      async run({ sanity }) {
        expectText(await sanity(args, { expected: 1 }), /This\W+lake\W+has\W+no|No active media/);
      },
    }),
  ),
];
