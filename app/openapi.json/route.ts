import { openApi } from '#lib/api/openapi.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { getSite } from '#lib/site/read.ts';

/** `GET /openapi.json`: the public JSON, described for programs. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { name } = await getSite({ locale: DEFAULT_LOCALE });
    const document = JSON.stringify(openApi({ name, url: env().siteUrl }));
    return conditional(request, document, 'application/vnd.oai.openapi+json;version=3.1', {
      'access-control-allow-origin': '*',
    });
  } catch (error) {
    return errorResponse(error);
  }
}
