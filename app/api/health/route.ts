import { context } from '#lib/context.ts';
import { healthOf } from '#lib/site/health.ts';

export const dynamic = 'force-dynamic';

/**
 * `GET /api/health`: 200 as long as the site serves.
 * - `content`: whether the CMS answers right now; without it readers still get every page.
 * - `current`: whether the pages have been brought up to the content and the clock since this
 *   process started; `asOf` when they were last compared, `contentAge` how long ago, in s.
 * - `lastEvent`: when a change was last noticed; null before the first one.
 * - `nextBoundary`: when an announcement next appears, changes or disappears.
 * - `sync`: the stream of changes, and since when and why the CMS does not answer.
 * - `waiting`: how many pages wait to be drawn again.
 */
export async function GET(): Promise<Response> {
  return Response.json(await healthOf(context()), { headers: { 'cache-control': 'no-store' } });
}
