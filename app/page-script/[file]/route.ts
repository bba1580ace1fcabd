import { SHELL_SCRIPT } from '#components/layout/shell-script.ts';
import { KEPT_FOR_EVER } from '#lib/http/cache-control.ts';
import { scriptAt } from '#lib/page-script/script-file.ts';

/** `GET /page-script/shell-….js`, where the server is not ours (`lib/server`). */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const script = scriptAt(`/page-script/${(await params).file}`, [SHELL_SCRIPT]);
  if (script === null) return new Response('404\n', { status: 404 });
  return new Response(script.text, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': script.isExact ? KEPT_FOR_EVER : 'no-store',
    },
  });
}
