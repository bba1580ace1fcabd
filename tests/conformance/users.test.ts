import { EventReader } from '#tests/support/event-stream.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { takeComplaints } from '#tests/support/setup.ts';
import { sessionOf, signIn } from '#tests/support/users.ts';

const SITE = 'https://help.example.com';
const DAY_MS = 86_400_000;

let lake: TestLake;
let now: number;

beforeAll(async () => {
  now = Date.parse('2026-07-01T10:00:00.000Z');
  const streams = { heartbeatMs: 20 };
  lake = await startTestLake({ site: { url: SITE }, clock: () => new Date(now), streams });
});

afterAll(() => lake.close());

function open(path: string, headers: Record<string, string> = {}) {
  return fetch(`${lake.url}${path}`, { headers, redirect: 'manual' });
}

function submit(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${lake.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: lake.url, ...headers },
    body: new URLSearchParams(form),
  });
}

function invite(name = 'Ada Lovelace') {
  const user = lake.lake.services.accounts.addUser({ name, role: 'editor' });
  return { user, secret: lake.lake.services.accounts.createInvite(user).secret };
}

async function me(cookie: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await open('/v1/users/me', { cookie, ...headers });
  expect(response.status).toBe(200);
  return response.json();
}

describe('a sign-in link', () => {
  it('greets whom it is for, and is not used up by being looked at', async () => {
    const { secret } = invite();
    for (let look = 0; look < 3; look += 1) {
      const page = await open(`/lake/signin/${secret}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Sign in as Ada Lovelace');
      expect(page.headers.get('set-cookie')).toBeNull();
    }
  });

  it('signs in when its button is pressed, once', async () => {
    const { user, secret } = invite();
    const form = { link: secret, confirmed: 'yes', next: '/studio/structure/faq' };
    const done = await submit('/lake/signin', form);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/studio/structure/faq']);
    const cookie = done.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^signpost_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=15552000$/,
    );
    const sent = cookie.split(';', 1)[0] ?? '';
    expect(await me(sent)).toMatchObject({ id: user.id, name: 'Ada Lovelace', role: 'editor' });

    const again = await submit('/lake/signin', form);
    expect(again.status).toBe(410);
    expect(await again.text()).toContain('used already');
    expect(again.headers.get('set-cookie')).toBeNull();
    // Who pressed twice is let through: the first time worked.
    expect(await (await submit('/lake/signin', form, { cookie: sent })).text()).toContain(
      'You are signed in',
    );
  });

  it('gives one session when two press at once', async () => {
    const { secret } = invite();
    const form = { link: secret, confirmed: 'yes' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit('/lake/signin', form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410]);
  });

  it('may be pasted, whole or in part, and is shown before it is used', async () => {
    const { secret } = invite();
    for (const link of [secret, ` ${SITE}/lake/signin/${secret} `, `${secret}?next=x`]) {
      const shown = await submit('/lake/signin', { link, next: '/studio' });
      expect(shown.status).toBe(303);
      expect(shown.headers.get('location')).toBe(`/lake/signin/${secret}?next=%2Fstudio`);
    }
  });

  it('ends after 24 hours, with a page that says how to get another', async () => {
    const { secret } = invite();
    now += DAY_MS;
    const page = await open(`/lake/signin/${secret}`);
    expect(page.status).toBe(410);
    const text = await page.text();
    expect(text).toContain('has expired');
    expect(text).toContain('npm run lake -- signin');
    expect((await submit('/lake/signin', { link: secret, confirmed: 'yes' })).status).toBe(410);
  });

  it('is replaced by a newer one, and worth nothing for a disabled user', async () => {
    const { accounts } = lake.lake.services;
    const { user, secret } = invite();
    const newer = accounts.createInvite(user).secret;
    expect(await (await open(`/lake/signin/${secret}`)).text()).toContain('no longer valid');
    expect((await open(`/lake/signin/${newer}`)).status).toBe(200);
    accounts.disableUser(user.id);
    expect((await submit('/lake/signin', { link: newer, confirmed: 'yes' })).status).toBe(410);
    expect(() => accounts.createInvite(user)).toThrow('is disabled');
  });

  it.each([
    ['another origin', 'http://localhost:9'],
    ['an origin that hides', 'null'],
    ['no origin', undefined],
    ['another site that looks alike', 'https://help.example.com.evil.test'],
  ])('signs nobody in for a page of %s', async (_, origin) => {
    const { secret } = invite();
    const response = await fetch(`${lake.url}/lake/signin`, {
      method: 'POST',
      redirect: 'manual',
      headers: origin === undefined ? {} : { origin },
      body: new URLSearchParams({ link: secret, confirmed: 'yes' }),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(lake.lake.services.accounts.inspectInvite(secret).kind).toBe('open');
  });

  it.each([
    'https://evil.test/studio',
    '//evil.test/studio',
    '/\\evil.test',
    '/studio/..//evil.test',
    '/studio/%2e%2e//evil.test',
    '/studio\t/../x',
    'javascript:alert(1)',
    '/api/draft',
    '/studios',
    `${SITE}@evil.test/studio`,
  ])('leads nowhere but to the Studio: %s', async (next) => {
    const { secret } = invite();
    const page = await open(`/lake/signin/${secret}?${new URLSearchParams({ next })}`);
    expect(await page.text()).toContain('name="next" value="/studio"');
    const done = await submit('/lake/signin', { link: secret, confirmed: 'yes', next });
    expect(done.headers.get('location')).toBe('/studio');
  });

  it('comes back to the place in the Studio that asked for it', async () => {
    const asked = new URLSearchParams({
      origin: `${SITE}/studio/structure/faq;a?x=1`,
      type: 'dual',
    });
    const page = await open(`/lake/signin?${asked}`);
    expect(await page.text()).toContain('name="next" value="/studio/structure/faq;a?x=1"');
  });

  it('is looked for only so often, unless it is right', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 30; attempt += 1) {
      statuses.push((await open(`/lake/signin/wrong-${attempt}`)).status);
    }
    expect(statuses.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
    const refused = await submit('/lake/signin', { link: 'wrong', confirmed: 'yes' });
    expect([statuses.at(-1), refused.status]).toEqual([429, 429]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

    const { secret } = invite();
    expect((await submit('/lake/signin', { link: secret, confirmed: 'yes' })).status).toBe(303);
    now += 60_000;
    expect((await open('/lake/signin/wrong')).status).toBe(404);
  });

  it('lets nothing in its page run, load, frame or be kept', async () => {
    const { secret } = invite('<img src=x onerror=alert(1)>"\'&');
    const page = await open(`/lake/signin/${secret}`);
    const text = await page.text();
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toMatch(/<(script|img|link|iframe)|<[^>]* (on\w+|style|src)=|https?:/);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('strict-origin');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
  });
});

describe('a session', () => {
  it('lasts while it is used, and ends 30 days after it was not', async () => {
    const { cookie } = signIn(lake.lake, 'viewer');
    for (let week = 0; week < 12; week += 1) {
      now += 7 * DAY_MS;
      expect(await me(cookie)).toHaveProperty('id');
    }
    now += 30 * DAY_MS;
    expect(await me(cookie)).toEqual({});
  });

  it('ends after 180 days, however much it is used', async () => {
    const { cookie } = signIn(lake.lake, 'viewer');
    for (let day = 0; day < 179; day += 20) {
      now += 19.9 * DAY_MS;
      await me(cookie);
    }
    now += 2 * DAY_MS;
    expect(await me(cookie)).toEqual({});
  });

  it('is kept as a digest only', () => {
    const { cookie } = signIn(lake.lake, 'editor');
    const { secret } = invite();
    const { token } = lake.lake.services.accounts.createRobot('digest', 'viewer');
    const tables = ['sessions', 'invites', 'robots'];
    const kept = tables.map((table) =>
      lake.lake.store.read((database) => database.prepare(`SELECT * FROM ${table}`).all()),
    );
    const text = JSON.stringify(kept);
    for (const known of [cookie.split('=')[1] ?? '', secret, token]) {
      expect(known.length).toBeGreaterThanOrEqual(43);
      expect(text).not.toContain(known);
    }
  });

  it.each([
    ['signing out on its page', '/lake/signout'],
    ["the Studio's signing out", '/v2021-06-07/auth/logout'],
  ])('ends by %s', async (_, path) => {
    const { cookie } = signIn(lake.lake, 'editor');
    const done = await fetch(`${lake.url}${path}`, {
      method: 'POST',
      headers: { cookie, origin: SITE },
    });
    expect(done.status).toBe(200);
    expect(done.headers.get('set-cookie')).toContain('signpost_session=; Path=/; HttpOnly');
    expect(await me(cookie)).toEqual({});
  });

  it('of the same browser ends when somebody else signs in there', async () => {
    const { cookie } = signIn(lake.lake, 'editor');
    const { secret } = invite();
    await submit('/lake/signin', { link: secret, confirmed: 'yes' }, { cookie });
    expect(await me(cookie)).toEqual({});
  });

  it('follows the role of its user at once', async () => {
    const { accounts } = lake.lake.services;
    const { cookie, user } = signIn(lake.lake, 'editor');
    const write = () =>
      fetch(`${lake.url}/v1/data/mutate/production`, {
        method: 'POST',
        headers: { cookie, origin: SITE, 'content-type': 'application/json' },
        body: '{"mutations":[]}',
      });
    expect((await write()).status).toBe(200);
    accounts.setRole(user.id, 'viewer');
    expect((await write()).status).toBe(403);
    accounts.disableUser(user.id);
    const refused = await write();
    expect(refused.status).toBe(401);
    // The code with which the Studio asks to sign in again instead of dropping what was typed.
    expect(await refused.json()).toMatchObject({ errorCode: 'SIO-401-AEX' });
  });

  it('that ended is refused for content, and still sees what visitors see', async () => {
    const { accounts } = lake.lake.services;
    const { cookie, user } = signIn(lake.lake, 'editor');
    accounts.revokeAll(user.id);
    expect((await open('/v1/data/query/production?query=1', { cookie })).status).toBe(401);
    expect((await open('/v1/data/query/production?query=1')).status).toBe(200);
    expect((await open('/lake/signin', { cookie })).status).toBe(200);
    expect((await open('/v1/ping', { cookie })).status).toBe(200);
  });

  it('that is revoked ends the event streams it opened', async () => {
    const { accounts } = lake.lake.services;
    const { cookie, user } = signIn(lake.lake, 'viewer');
    const [session] = accounts.listSessions().filter((one) => one.user.id === user.id);
    const other = sessionOf(lake.lake, user);
    const listen = async (one: string) => {
      const path = `/v1/data/listen/production?query=${encodeURIComponent('*')}`;
      const events = new EventReader(await open(path, { cookie: one }));
      expect((await events.next())?.event).toBe('welcome');
      return events;
    };
    const [ending, lasting] = [await listen(cookie), await listen(other)];
    accounts.revokeSession(session?.id ?? '');
    // Streams are looked at with each heartbeat.
    expect(await ending.next()).toBeNull();
    lake.seed([{ create: { _id: 'drafts.news', _type: 'faq' } }]);
    expect((await lasting.next())?.event).toBe('mutation');
    await lasting.close();
  });

  it('writes its user into history', async () => {
    const { cookie, user } = signIn(lake.lake, 'editor', 'Grace Hopper');
    const headers = { cookie, origin: SITE, 'content-type': 'application/json' };
    const create = { _id: 'drafts.named', _type: 'faq', title: 'x' };
    const actions = [
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.named',
        publishedId: 'named',
      },
    ];
    for (const [path, body] of [
      ['mutate', { mutations: [{ create }] }],
      ['actions', { actions }],
    ] as const) {
      const response = await fetch(`${lake.url}/v2025-02-19/data/${path}/production`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(200);
    }
    const log = await open(
      '/v2025-02-19/data/history/production/transactions/named,drafts.named?excludeContent=true',
      { cookie },
    );
    const lines = (await log.text()).trim().split('\n');
    const authors = lines.map((line): unknown => JSON.parse(line).author);
    expect(authors).toEqual([user.id, user.id]);
    const named = await open(`/v1/users/${user.id}`, { cookie });
    expect(await named.json()).toMatchObject({ displayName: 'Grace Hopper' });
  });
});

describe('a token', () => {
  it('needs no origin, reaches as far as its role, and can be revoked', async () => {
    const { accounts } = lake.lake.services;
    const { token, robot } = accounts.createRobot('importer', 'editor');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const write = () =>
      fetch(`${lake.url}/v1/data/mutate/production`, {
        method: 'POST',
        headers,
        body: '{"mutations":[{"createOrReplace":{"_id":"by-robot","_type":"faq"}}]}',
      });
    expect((await write()).status).toBe(200);
    const profile = await open('/v1/users/me', { authorization: `Bearer ${token}` });
    expect(await profile.json()).toMatchObject({ id: robot.id, role: 'editor' });
    const hooks = await open('/v2021-10-04/hooks/projects/signpost', headers);
    expect(hooks.status).toBe(403);
    accounts.revokeRobot('importer');
    expect((await write()).status).toBe(401);
    const { cookie } = signIn(lake.lake, 'viewer');
    const named = await open(`/v1/users/${robot.id}`, { cookie });
    expect(await named.json()).toMatchObject({ displayName: 'importer (access token)' });
  });

  it('beats the session that comes along', async () => {
    const { accounts } = lake.lake.services;
    const { robot, token } = accounts.createRobot('both', 'viewer');
    const { cookie } = signIn(lake.lake, 'administrator');
    expect(await me(cookie, { authorization: `Bearer ${token}` })).toMatchObject({ id: robot.id });
  });
});

it('says nothing secret on the console', async () => {
  const spoken: string[] = [];
  const { log } = console;
  console.log = (...parts: unknown[]) => spoken.push(parts.join(' '));
  try {
    const { secret } = invite();
    await open(`/lake/signin/${secret}`);
    await submit('/lake/signin', { link: secret, confirmed: 'yes' });
    await submit('/lake/signin', { link: secret, confirmed: 'yes' });
    await open(`/lake/signin/${secret}%00`);
  } finally {
    console.log = log;
  }
  expect([...spoken, ...takeComplaints()]).toEqual([]);
});
