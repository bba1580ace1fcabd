import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { keepRedirectAddress } from '#lib/front/redirect-address.ts';

/** What a client hears from a handler that got a response to which this was done. */
async function answerOf(handle: (outgoing: ServerResponse) => void) {
  const server = createServer((_, outgoing) => {
    keepRedirectAddress(outgoing);
    handle(outgoing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  await answer.text();
  server.close();
  return answer;
}

/** As Next does: what comes too late is dropped without a word. */
function dropWhatIsLate(outgoing: ServerResponse): void {
  const setHeader = outgoing.setHeader.bind(outgoing);
  outgoing.setHeader = (name, value) => (outgoing.headersSent ? outgoing : setHeader(name, value));
}

describe('keepRedirectAddress', () => {
  it('gives back the address that is set on a response already sent', async () => {
    let kept: unknown;
    const answer = await answerOf((outgoing) => {
      dropWhatIsLate(outgoing);
      outgoing.setHeader('x-own', 'in time');
      outgoing.writeHead(200);
      outgoing.end('stale');
      outgoing.setHeader('Location', '/new');
      outgoing.setHeader('x-other', 'too late');
      kept = [outgoing.getHeader('location'), outgoing.getHeader('x-other')];
    });
    expect(kept).toEqual(['/new', undefined]);
    expect(answer.headers.get('x-own')).toBe('in time');
    expect(answer.headers.has('location')).toBe(false);
  });

  it('says an address once, however often it is added', async () => {
    const answer = await answerOf((outgoing) => {
      outgoing.statusCode = 308;
      outgoing.setHeader('location', '/new');
      outgoing.appendHeader('location', '/new');
      outgoing.appendHeader('x-list', 'a');
      outgoing.appendHeader('x-list', 'b');
      outgoing.end();
    });
    expect(answer.headers.get('location')).toBe('/new');
    expect(answer.headers.get('x-list')).toBe('a, b');
  });

  it('lets an address be added that was not there', async () => {
    const answer = await answerOf((outgoing) => {
      outgoing.statusCode = 308;
      outgoing.appendHeader('location', '/kept');
      outgoing.end();
    });
    expect(answer.headers.get('location')).toBe('/kept');
  });
});
