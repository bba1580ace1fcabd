import { createHash, randomBytes, randomInt } from 'node:crypto';

const SECRET = /^[A-Za-z0-9_-]{43}$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 256 random bits, safe in addresses and cookies. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** True for text that `newSecret` could have made. */
export function isSecret(value: string): boolean {
  return SECRET.test(value);
}

/**
 * What is kept of a secret. It needs no salt and no slow hash: nobody can try out 256 random bits.
 */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A name for a new row that people can read out: the prefix and ten letters or digits. */
export function newId(prefix: string): string {
  const signs = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return prefix + signs.join('');
}
