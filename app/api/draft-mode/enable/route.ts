import { defineEnableDraftMode } from 'next-sanity/draft-mode';
import { errorResponse } from '#lib/errors.ts';
import { sameSitePath } from '#lib/http/same-site-path.ts';
import { draftClient } from '#sanity/client/draft.ts';

const PATHNAME = 'sanity-preview-pathname';

/**
 * Starts a preview. The Studio opens this with a secret that it stores in the dataset for an hour;
 * 401 without a valid one.
 */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  // The library accepts a path that hides a host.
  url.searchParams.set(PATHNAME, sameSitePath(url.searchParams.get(PATHNAME)));
  let client: ReturnType<typeof draftClient>;
  try {
    client = draftClient();
  } catch (error) {
    return errorResponse(error);
  }
  return defineEnableDraftMode({ client }).GET(new Request(url, request));
}
