import type { IncomingMessage, ServerResponse } from 'node:http';
import { KEPT_FOR_EVER } from '#lib/http/cache-control.ts';
import { sheetAt } from '#lib/theme/address.ts';

/**
 * Answers with the style sheet of a theme, from memory or made from its address.
 * @param headers sent with every answer.
 * @returns false for all other addresses.
 */
export function createServeTheme(headers: Readonly<Record<string, string>>) {
  return function serveTheme({ method, url = '/' }: IncomingMessage, outgoing: ServerResponse) {
    if (method !== 'GET' && method !== 'HEAD') return false;
    const sheet = sheetAt(url.split('?', 1)[0] ?? '');
    if (sheet === null) return false;
    const body = Buffer.from(sheet.css);
    outgoing.writeHead(200, {
      ...headers,
      'content-type': 'text/css; charset=utf-8',
      'content-length': body.length,
      // Beside a server of another version, which made another sheet of the same theme.
      'cache-control': sheet.isExact ? KEPT_FOR_EVER : 'no-store',
    });
    outgoing.end(method === 'HEAD' ? undefined : body);
    return true;
  };
}
