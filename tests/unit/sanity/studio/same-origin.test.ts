import { keepToOrigin } from '#sanity/studio/same-origin.ts';

function page() {
  const asked: string[] = [];
  const fetchPlainly: typeof fetch = async (input) => {
    asked.push(input instanceof Request ? input.url : String(input));
    return new Response('plain');
  };
  const opened: string[] = [];
  const sent: unknown[] = [];
  class PlainSocket extends EventTarget {
    static readonly CLOSING = 2;
    readyState = 1;
    constructor(url: string | URL) {
      super();
      opened.push(String(url));
    }
    send(data: unknown) {
      sent.push(data);
    }
    close() {
      this.readyState += 1;
    }
  }
  const scope = {
    fetch: fetchPlainly,
    WebSocket: PlainSocket as unknown as typeof WebSocket,
    location: {
      protocol: 'http:',
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      href: 'http://localhost:3000/studio',
    },
  };
  keepToOrigin('signpost', scope);
  return { asked, opened, sent, fetch: scope.fetch, WebSocket: scope.WebSocket };
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
    ['ws://localhost:3000/lake/v1/mux', 'ws://localhost:3000/lake/v1/mux'],
    ['ws://signpost.localhost:3000/lake/v1/socket/x', 'ws://localhost:3000/lake/v1/socket/x'],
  ])('opens the socket %s as %s', (address, passed) => {
    const { opened, WebSocket } = page();
    new WebSocket(new URL(address));
    expect(opened).toEqual([passed]);
  });

  it('sends nothing through a socket that closes or is closed', () => {
    const { sent, WebSocket } = page();
    const socket = new WebSocket('ws://localhost:3000/lake/v1/socket/x');
    socket.send('here');
    socket.close();
    socket.send('still here');
    socket.close();
    socket.send('gone');
    expect(sent).toEqual(['here']);
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
