import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import { freePort } from '#scripts/processes.ts';

/*
 * Stands between a browser and the site: it holds back what makes pages live, lets that fail, or
 * forbids all script, and has pages tell of their errors, since not every driver can.
 */

const COMPLAINTS = '/engine-complaints';
const PAYLOAD = /^\/page-script\/[^?]+\?/;

/** The first script of each page. */
const RECORDER = `(()=>{
const say=(kind,what)=>navigator.sendBeacon('${COMPLAINTS}',kind+': '+what+' ('+location.pathname+')');
addEventListener('error',e=>say('error',e.message||e.target&&(e.target.src||e.target.href)),true);
addEventListener('unhandledrejection',e=>say('rejection',e.reason));
document.addEventListener('securitypolicyviolation',e=>say('policy',e.effectiveDirective+' '+e.blockedURI+' '+e.sample));
const error=console.error;console.error=(...all)=>{say('console',all.join(' '));error(...all)}})()`;
const HASH = `'sha256-${createHash('sha256').update(RECORDER).digest('base64')}'`;

/** What becomes of the payload; `hold` keeps it until `release`. */
type Payload = 'sent' | 'hold' | 'fails' | 'breaks off';

export type Front = {
  url: string;
  /** Back to a site as it is. */
  reset(): void;
  payload: Payload;
  isScriptAllowed: boolean;
  release(): void;
  /** How often the payload was asked for since the last reset. */
  payloads(): number;
  /** What pages complained of since the last call. */
  complaints(): string[];
  close(): Promise<void>;
};

export async function startFront(site: string): Promise<Front> {
  const complaints: string[] = [];
  const { port } = new URL(site);
  const own = await freePort();
  let payloads = 0;
  let held: (() => void)[] = [];

  const server = createServer((incoming, outgoing) => {
    const { url = '/' } = incoming;
    if (url === COMPLAINTS) return note(incoming, outgoing);
    if (!PAYLOAD.test(url)) return forward(incoming, outgoing);
    payloads += 1;
    const { payload } = front;
    if (payload === 'hold') held.push(() => forward(incoming, outgoing));
    else if (payload === 'fails') outgoing.writeHead(500).end();
    else if (payload === 'breaks off') outgoing.destroy();
    else forward(incoming, outgoing);
  });

  function note(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      complaints.push(Buffer.concat(chunks).toString());
      outgoing.writeHead(204).end();
    });
  }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const { method = 'GET', url = '/' } = incoming;
    const sent = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      const isPage = String(answer.headers['content-type']).startsWith('text/html');
      const status = answer.statusCode ?? 502;
      const changed = withPolicy(answer.headers, front.isScriptAllowed);
      // The browser would keep it for the next test.
      if (PAYLOAD.test(url)) changed['cache-control'] = 'no-store';
      if (!isPage || !front.isScriptAllowed) {
        outgoing.writeHead(status, changed);
        answer.pipe(outgoing);
        return;
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const html = Buffer.concat(chunks).toString();
        const body = html.replace('<head>', () => `<head><script>${RECORDER}</script>`);
        const isEmpty = html === '';
        outgoing.writeHead(
          status,
          isEmpty ? changed : { ...changed, 'content-length': Buffer.byteLength(body) },
        );
        outgoing.end(body);
      });
    });
    sent.on('error', () => outgoing.destroy());
    incoming.pipe(sent);
  }

  const release = () => {
    for (const go of held) go();
    held = [];
  };
  const front: Front = {
    url: `http://localhost:${own}`,
    payload: 'sent',
    isScriptAllowed: true,
    reset() {
      front.payload = 'sent';
      front.isScriptAllowed = true;
      release();
      payloads = 0;
    },
    release,
    payloads: () => payloads,
    complaints: () => complaints.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => {
    server.listen(own, '127.0.0.1', () => resolve());
  });
  return front;
}

/** Lets the recorder run, or nothing at all. */
function withPolicy(headers: OutgoingHttpHeaders, isScriptAllowed: boolean): OutgoingHttpHeaders {
  const policy = headers['content-security-policy'];
  if (typeof policy !== 'string') return { ...headers };
  const scripts = isScriptAllowed ? `$& ${HASH}` : "script-src 'none'";
  const pattern = isScriptAllowed ? /script-src/ : /script-src[^;]*/;
  return { ...headers, 'content-security-policy': policy.replace(pattern, scripts) };
}
