import { hash, timingSafeEqual } from 'node:crypto';
import { networkOf } from '#lib/node/network.ts';
import { LakeError } from '../errors.ts';
import { VISITOR_HEADER } from '../groq/visibility-window.ts';
import type { Accounts } from '../users/accounts.ts';
import type { Caller } from '../users/caller.ts';
import type { Token } from '../users/tokens.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SiteOrigins } from './site-origins.ts';

const ANONYMOUS: Caller = { id: '<anonymous>', role: 'anonymous' };

/** Who asks, and by which means. */
export type Authentication = {
  caller: Caller;
  via: 'nothing' | 'token' | 'session';
  /** The session cookie that came along is of a session that has ended. */
  isExpired: boolean;
};

const NOBODY: Authentication = { caller: ANONYMOUS, via: 'nothing', isExpired: false };

/**
 * Finds out who asks: by access token, else by session cookie. No credentials, or a cookie that a
 * page of another origin made the browser send, make an anonymous caller.
 * @throws {LakeError} 401 for a token that is not known.
 */
export function createAuthenticate(deps: {
  tokens: readonly Token[];
  accounts: Pick<Accounts, 'findRobot' | 'findSession'>;
  origins: SiteOrigins;
  sessionCookie: SessionCookie;
}): (request: Request) => Authentication {
  const known = deps.tokens.map((token) => ({ token, digest: digest(token.token) }));
  return (request) => {
    const header = request.headers.get('authorization');
    if (header !== null) {
      const given = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
      const wanted = digest(given);
      const match = known.find((entry) => timingSafeEqual(entry.digest, wanted))?.token;
      const owner = match ?? deps.accounts.findRobot(given);
      if (owner === null) {
        // Not one of the codes that make an editor's tools sign out.
        throw new LakeError(401, 'unauthorizedError', 'Unauthorized - token not found');
      }
      return { caller: { id: owner.id, role: owner.role }, via: 'token', isExpired: false };
    }
    const nobody = request.headers.has(VISITOR_HEADER) ? visitor(request.headers) : NOBODY;
    const secret = deps.sessionCookie.read(request);
    if (secret === null || deps.origins.isForeign(request)) return nobody;
    const session = deps.accounts.findSession(secret);
    if (session === null) return { ...nobody, isExpired: true };
    const { id, role } = session.user;
    return { caller: { id, role, isPerson: true }, via: 'session', isExpired: false };
  };
}

/** The proxy that says so also writes the address that it heard from, last if there are several. */
function visitor(headers: Headers): Authentication {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return { ...NOBODY, caller: { ...ANONYMOUS, isVisitor: true, network: networkOf(address) } };
}

function digest(value: string): Buffer {
  return hash('sha256', value, 'buffer');
}
