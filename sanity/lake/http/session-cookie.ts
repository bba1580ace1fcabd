import { MAX_SESSION_MS } from '../users/sessions.ts';

export type SessionCookie = {
  /** The secret in the cookie of a request, or null. */
  read(request: Request): string | null;
  /** The value of `set-cookie` that starts a session; the server may end it before the cookie. */
  start(secret: string): string;
  end(): string;
};

/** @param isSecure true when the site is reached by https. */
export function createSessionCookie(name: string, isSecure: boolean): SessionCookie {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read(request) {
      for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
        const [key, value] = pair.split('=', 2);
        if (key?.trim() === name && value !== undefined) return value.trim();
      }
      return null;
    },
    start: (secret) => `${name}=${secret}; ${attributes}; Max-Age=${MAX_SESSION_MS / 1000}`,
    end: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}
