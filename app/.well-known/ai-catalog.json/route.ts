import { answerCard } from '#app/machine-card.ts';
import { aiCatalog } from '#lib/mcp/cards.ts';

/** `GET /.well-known/ai-catalog.json`: what agents find on this domain. */
export function GET(request: Request): Promise<Response> {
  return answerCard(request, 'application/ai-catalog+json', aiCatalog);
}
