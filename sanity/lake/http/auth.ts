import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError, StoreError } from '../errors.ts';
import { VISITOR_HEADER } from '../groq/visibility-window.ts';
import { makeFolder } from '../store/folder.ts';
import type { Accounts } from '../users/accounts.ts';
import { type Caller, type Role, roles } from '../users/caller.ts';
import { type Origins, sessionCookie } from './session.ts';

export type Token = { token: string; id: string; name: string; role: Role };

const ANONYMOUS: Caller = { id: '<anonymous>', role: 'anonymous' };

/**
 * Reads `tokens.json`, creating it with one administrator's token on first use. Only its owner may
 * read the file.
 * @throws {StoreError} when the file is not what the lake wrote.
 */
export function loadTokens(dir: string): Token[] {
  const file = join(dir, 'tokens.json');
  const text = readIfPresent(file) ?? create(file);
  try {
    const content: unknown = JSON.parse(text);
    const tokens = isJsonObject(content) && Array.isArray(content.tokens) ? content.tokens : null;
    if (tokens?.every(isToken)) return tokens;
  } catch {
    // Said below, in words.
  }
  throw new StoreError(`${file} is damaged; delete it to get a new token.`);
}

/** Who asks, and by which means. */
export type Authentication = {
  caller: Caller;
  via: 'nothing' | 'token' | 'session';
  /** The session cookie that came along is of a session that has ended. */
  isExpired: boolean;
};

const NOBODY: Authentication = { caller: ANONYMOUS, via: 'nothing', isExpired: false };
const VISITOR: Authentication = { ...NOBODY, caller: { ...ANONYMOUS, isVisitor: true } };

/**
 * Finds out who asks: by access token, else by session cookie. No credentials, or a cookie that a
 * page of another origin made the browser send, make an anonymous caller.
 * @throws {LakeError} 401 for a token that is not known.
 */
export function createAuthenticate(deps: {
  tokens: readonly Token[];
  accounts: Pick<Accounts, 'findRobot' | 'findSession'>;
  origins: Origins;
}): (request: Request) => Authentication {
  const known = deps.tokens.map((token) => ({ token, digest: digest(token.token) }));
  return (request) => {
    const header = request.headers.get('authorization');
    if (header !== null) {
      const given = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
      const match = known.find((entry) => timingSafeEqual(entry.digest, digest(given)))?.token;
      const owner = match ?? deps.accounts.findRobot(given);
      if (owner === null) {
        // Not one of the codes that make an editor's tools sign out.
        throw new LakeError(401, 'unauthorizedError', 'Unauthorized - token not found');
      }
      return { caller: { id: owner.id, role: owner.role }, via: 'token', isExpired: false };
    }
    const nobody = request.headers.has(VISITOR_HEADER) ? VISITOR : NOBODY;
    const secret = sessionCookie(request);
    if (secret === null || deps.origins.isForeign(request)) return nobody;
    const session = deps.accounts.findSession(secret);
    if (session === null) return { ...nobody, isExpired: true };
    const { id, role } = session.user;
    return { caller: { id, role }, via: 'session', isExpired: false };
  };
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

function readIfPresent(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    chmodSync(file, 0o600);
    return text;
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return null;
    throw new StoreError(`${file} cannot be read.`);
  }
}

/** Of several processes that start together one wins, and all read its token. */
function create(file: string): string {
  const token: Token = {
    token: `sk${randomBytes(32).toString('base64url')}`,
    id: 'administrator',
    name: 'Administrator',
    role: 'administrator',
  };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, `${JSON.stringify({ tokens: [token] }, null, 2)}\n`, { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    const code = Error.isError(error) && 'code' in error ? error.code : undefined;
    if (code !== 'EEXIST') throw new StoreError(`${file} cannot be written.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}

function isToken(value: unknown): value is Token {
  return (
    isJsonObject(value) &&
    typeof value.token === 'string' &&
    value.token.length >= 16 &&
    typeof value.id === 'string' &&
    roles.some((role) => role === value.role)
  );
}
