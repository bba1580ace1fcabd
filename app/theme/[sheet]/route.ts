import { KEPT_FOR_EVER } from '#lib/http/cache-control.ts';
import { sheetAt } from '#lib/theme/address.ts';

/** `GET /theme/….css`: the style sheet of a theme, where the server is not ours (`lib/server`). */
export async function GET(_: Request, { params }: { params: Promise<{ sheet: string }> }) {
  const sheet = sheetAt(`/theme/${(await params).sheet}`);
  if (sheet === null) return new Response('404\n', { status: 404 });
  return new Response(sheet.css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': sheet.isExact ? KEPT_FOR_EVER : 'no-store',
    },
  });
}
