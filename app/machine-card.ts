import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { getSite } from '#lib/site/read.ts';

/** A JSON that says what the site offers to programs, for pages of any site. */
export async function answerCard(
  request: Request,
  contentType: string,
  write: (site: { name: string; url: string }) => object,
): Promise<Response> {
  try {
    const { name } = await getSite({ locale: DEFAULT_LOCALE });
    const body = JSON.stringify(write({ name, url: env().siteUrl }));
    return conditional(request, body, contentType, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'Content-Type, If-None-Match',
      'access-control-expose-headers': 'ETag',
      'cross-origin-resource-policy': 'cross-origin',
    });
  } catch (error) {
    return errorResponse(error);
  }
}
