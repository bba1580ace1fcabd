import { defineEnableDraftMode } from 'next-sanity/draft-mode';
import { errorResponse } from '#lib/errors.ts';
import { sameSitePath } from '#lib/http/same-site-path.ts';
import { draftClient } from '#sanity/client/draft.ts';

const PATHNAME = 'sanity-preview-pathname';

/**
 * Begins an editor's preview: the Studio opens this with a secret that it keeps in the dataset and
 * that is worth an hour. 401 without one that holds.
 */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  // Read again and written anew, because the library lets a host through that is hidden in a path.
  url.searchParams.set(PATHNAME, sameSitePath(url.searchParams.get(PATHNAME)));
  let client: ReturnType<typeof draftClient>;
  try {
    client = draftClient();
  } catch (error) {
    return errorResponse(error);
  }
  return defineEnableDraftMode({ client }).GET(new Request(url, request));
}
