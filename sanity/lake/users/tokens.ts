import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isJsonObject } from '#sanity/groq/document.ts';
import { StoreError } from '../errors.ts';
import { lakeLog } from '../log.ts';
import { readOrCreatePrivateFile } from '../store/private-file.ts';
import { type Role, roles } from './caller.ts';

export type Token = { token: string; id: string; name: string; role: Role };

/**
 * Reads `tokens.json`, creating it with one administrator's token on first use.
 * @throws {StoreError} when the file is not what the lake wrote.
 */
export function loadTokens(dir: string): Token[] {
  const file = join(dir, 'tokens.json');
  const tokens = parseTokens(readOrCreatePrivateFile(file, newTokens));
  if (tokens === null) throw new StoreError(`${file} is damaged; delete it to get a new token.`);
  return tokens;
}

/**
 * The same for the process that serves: a damaged file is set aside and made anew, because the
 * token in it is for programs of this machine, which read it there.
 */
export function loadOrRenewTokens(dir: string): Token[] {
  const repair = {
    isSound: (content: string) => parseTokens(content) !== null,
    report: (message: string) => lakeLog().warn(message),
  };
  readOrCreatePrivateFile(join(dir, 'tokens.json'), newTokens, repair);
  return loadTokens(dir);
}

function parseTokens(text: string): Token[] | null {
  try {
    const content: unknown = JSON.parse(text);
    const tokens = isJsonObject(content) && Array.isArray(content.tokens) ? content.tokens : [];
    return tokens.length > 0 && tokens.every(isToken) ? tokens : null;
  } catch {
    return null;
  }
}

function newTokens(): string {
  const token: Token = {
    token: `sk${randomBytes(32).toString('base64url')}`,
    id: 'administrator',
    name: 'Administrator',
    role: 'administrator',
  };
  return `${JSON.stringify({ tokens: [token] }, null, 2)}\n`;
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
