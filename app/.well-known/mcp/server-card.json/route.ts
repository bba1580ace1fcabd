import { answerCard } from '#app/machine-card.ts';
import { serverCard } from '#lib/mcp/cards.ts';

/** `GET /.well-known/mcp/server-card.json`: the same as `/mcp/server-card`, where older clients look. */
export function GET(request: Request): Promise<Response> {
  return answerCard(request, 'application/json', serverCard);
}
