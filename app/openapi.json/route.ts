import { answerCard } from '#app/machine-card.ts';
import { openApi } from '#lib/api/openapi.ts';

/** `GET /openapi.json`: the public JSON, described for programs. */
export function GET(request: Request): Promise<Response> {
  return answerCard(request, 'application/vnd.oai.openapi+json;version=3.1', openApi);
}
