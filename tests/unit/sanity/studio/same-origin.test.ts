import { keepToOrigin } from '#sanity/studio/same-origin.ts';

function page() {
  const asked: string[] = [];
  const fetchPlainly: typeof fetch = async (input) => {
    asked.push(input instanceof Request ? input.url : String(input));
    return new Response('plain');
  };
  const scope = {
    fetch: fetchPlainly,
    location: {
      protocol: 'http:',
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      href: 'http://localhost:3000/studio',
    },
  };
  keepToOrigin('signpost', scope);
  return { asked, fetch: scope.fetch };
}

describe('keepToOrigin', () => {
  it.each([
    ['/lake/v1/ping', '/lake/v1/ping'],
    ['http://localhost:3000/lake/v1/ping', 'http://localhost:3000/lake/v1/ping'],
    ['blob:http://localhost:3000/1', 'blob:http://localhost:3000/1'],
    ['http://signpost.localhost:3000/lake/v1/users/me', 'http://localhost:3000/lake/v1/users/me'],
  ])('lets %s pass as %s', async (address, passed) => {
    const { asked, fetch } = page();
    expect(await (await fetch(address)).text()).toBe('plain');
    expect(asked).toEqual([passed]);
  });

  it.each([
    ['https://api.sanity.io/vX/intake/feedback', 404],
    ['https://sanity-cdn.com/v1/modules/sanity/latest/%5E6.16.0/t1', 200],
    ['http://signpost.localhost:3001/lake', 404],
  ])('answers %s itself with %i', async (address, status) => {
    const { asked, fetch } = page();
    expect((await fetch(new URL(address))).status).toBe(status);
    expect(asked).toEqual([]);
  });
});
