import type { WebSocket } from 'ws';
import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import type { Services } from '../http/endpoint.ts';
import { scanJson } from '../json-text.ts';
import { generateId } from '../mutations/ids.ts';
import type { Caller } from '../users/caller.ts';

/** A message of its own, in both directions. */
const HEARTBEAT = '♥';
const HEARTBEAT_MS = 10_000;
/** How long a connection may stay without credentials. */
const SIGN_IN_TIMEOUT_MS = 10_000;

const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const UNAUTHORIZED = 4001;
/** RFC 6455, 7.4.1. */
const NOT_UNDERSTOOD = 1003;

type Member = {
  socket: WebSocket;
  credentials: Headers;
  caller: Caller;
  subscriptions: Set<string>;
  /** The sessions that were announced through this connection. */
  sessions: Set<string>;
};

/**
 * Presence of editors, in the protocol of the `@sanity/bifur-client` package: JSON-RPC
 * over a WebSocket. The user comes from the session, never from the message. Nothing is stored: a
 * member leaves when the connection ends.
 */
export class Presence {
  readonly #authenticate: Services['authenticate'];
  readonly #members = new Set<Member>();

  constructor({ authenticate }: Pick<Services, 'authenticate'>) {
    this.#authenticate = authenticate;
  }

  join(socket: WebSocket, credentials: Headers): void {
    const member: Member = {
      socket,
      credentials,
      caller: this.#callerOf(credentials),
      subscriptions: new Set(),
      sessions: new Set(),
    };
    this.#members.add(member);
    const heartbeat = setInterval(() => {
      const isStill = this.#callerOf(member.credentials).role === member.caller.role;
      if (isStill) socket.send(HEARTBEAT);
      else socket.close(UNAUTHORIZED, 'The session has ended');
    }, HEARTBEAT_MS);
    heartbeat.unref();
    const patience = setTimeout(() => {
      if (member.caller.role === 'anonymous') socket.close(UNAUTHORIZED, 'Sign in first');
    }, SIGN_IN_TIMEOUT_MS);
    patience.unref();
    socket.on('message', (data, isBinary) => {
      const text = String(data);
      if (isBinary || text === HEARTBEAT) return;
      try {
        this.#receive(member, text);
      } catch {
        // A bad message ends this connection only.
        socket.close(NOT_UNDERSTOOD, 'The message cannot be understood');
      }
    });
    socket.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(patience);
      this.#members.delete(member);
      for (const session of member.sessions) this.#sayGone(member, session);
    });
  }

  #callerOf(credentials: Headers): Caller {
    try {
      return this.#authenticate(new Request('http://lake/', { headers: credentials }));
    } catch {
      // The credentials are no longer valid.
      return { id: '', role: 'anonymous' };
    }
  }

  #receive(member: Member, text: string): void {
    const call = parse(text);
    if (call === null) {
      member.socket.close(NOT_UNDERSTOOD, 'The message cannot be understood');
      return;
    }
    const { id, method } = call;
    const params = isJsonObject(call.params) ? call.params : {};
    if (method === 'authorization') {
      if (typeof params.authorization === 'string') {
        member.credentials.set('authorization', params.authorization);
      }
      member.caller = this.#callerOf(member.credentials);
    }
    if (member.caller.role === 'anonymous') {
      fail(member, id, UNAUTHORIZED, 'Sign in first');
    } else {
      this.#answer(member, id, String(method), params);
    }
  }

  #answer(member: Member, id: unknown, method: string, params: JsonObject): void {
    const reply = (result: unknown) => send(member, { jsonrpc: '2.0', id, result });
    const i = member.caller.id;
    if (method === 'authorization') {
      reply({});
    } else if (method === 'presence_subscribe') {
      const subscription = generateId();
      member.subscriptions.add(subscription);
      reply(subscription);
    } else if (method === 'presence_unsubscribe') {
      member.subscriptions.delete(String(params.subscriptionId));
      reply({});
    } else if (method === 'presence_rollcall') {
      this.#tell(member, { type: 'rollCall', i, session: params.session });
      reply({});
    } else if (method === 'presence_announce') {
      const { data } = params;
      if (!isJsonObject(data) || typeof data.sessionId !== 'string') {
        fail(member, id, INVALID_REQUEST, 'data.sessionId is missing');
        return;
      }
      member.sessions.add(data.sessionId);
      this.#tell(member, { type: 'state', i, m: data });
      reply({});
    } else if (method === 'presence_disconnect') {
      const session = String(params.session);
      member.sessions.delete(session);
      this.#sayGone(member, session);
      reply({});
    } else {
      fail(member, id, METHOD_NOT_FOUND, 'There is no such method');
    }
  }

  #sayGone(member: Member, session: string): void {
    this.#tell(member, { type: 'disconnect', i: member.caller.id, m: { session } });
  }

  /** Sends to all subscribers except the sender. */
  #tell(from: Member, result: JsonObject): void {
    for (const member of this.#members) {
      if (member === from) continue;
      for (const subscription of member.subscriptions) {
        const params = { subscription, result };
        send(member, { jsonrpc: '2.0', method: 'presence_subscription', params });
      }
    }
  }
}

function send(member: Member, message: JsonObject): void {
  // A slow reader misses messages, which would be outdated when it reads them.
  if (member.socket.bufferedAmount < 1024 * 1024) member.socket.send(JSON.stringify(message));
}

function fail(member: Member, id: unknown, code: number, message: string): void {
  send(member, { jsonrpc: '2.0', id, error: { code, message } });
}

function parse(text: string): JsonObject | null {
  try {
    if (scanJson(text).hasBackslashName) return null;
    const call: unknown = JSON.parse(text);
    return isJsonObject(call) && call.jsonrpc === '2.0' ? call : null;
  } catch {
    return null;
  }
}
