import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isJsonObject } from '#sanity/groq/document.ts';
import { StoreError } from '../errors.ts';
import { readOrCreatePrivateFile } from '../store/private-file.ts';
import { type Role, roles } from './caller.ts';

export type Token = { token: string; id: string; name: string; role: Role };

/**
 * Reads `tokens.json`, creating it with one administrator's token on first use.
 * @throws {StoreError} when the file is not what the lake wrote.
 */
export function loadTokens(dir: string): Token[] {
  const file = join(dir, 'tokens.json');
  const text = readOrCreatePrivateFile(file, newTokens);
  try {
    const content: unknown = JSON.parse(text);
    const tokens = isJsonObject(content) && Array.isArray(content.tokens) ? content.tokens : null;
    if (tokens?.every(isToken)) return tokens;
  } catch {
    // Reported below.
  }
  throw new StoreError(`${file} is damaged; delete it to get a new token.`);
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
