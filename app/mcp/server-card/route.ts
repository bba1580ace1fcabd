import { answerCard } from '#app/machine-card.ts';
import { serverCard } from '#lib/mcp/cards.ts';

/** `GET /mcp/server-card`: how to reach the MCP server (SEP-2127). */
export function GET(request: Request): Promise<Response> {
  return answerCard(request, 'application/mcp-server-card+json', serverCard);
}
