import { draftMode } from 'next/headers';
import { redirect } from 'next/navigation';
import { sameSitePath } from '#lib/http/same-site-path.ts';

/** Ends a preview. */
export async function GET(request: Request): Promise<Response> {
  (await draftMode()).disable();
  redirect(sameSitePath(new URL(request.url).searchParams.get('to')));
}
