import type { CallToolResult } from '@modelcontextprotocol/server';
import { statusOf } from '#lib/errors.ts';
import { log } from '#lib/log.ts';
import { MAX_RESULT } from './text.ts';

/** Of a whole result: what is structured stands in it twice, once as text for older clients. */
const MAX_STRUCTURED = Math.floor(MAX_RESULT / 2) - 100;

export function textResult(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

export function structuredResult(value: Record<string, unknown>): CallToolResult {
  return { ...textResult(JSON.stringify(value)), structuredContent: value };
}

/** As many items, from the first on, as fit into a result beside what else it holds. */
export function fitting<Item>(items: readonly Item[], others: object): Item[] {
  let left = MAX_STRUCTURED - JSON.stringify(JSON.stringify(others)).length;
  const fits: Item[] = [];
  for (const item of items) {
    // The text is JSON inside of JSON: quotes and line breaks are escaped once more.
    left -= JSON.stringify(JSON.stringify(item)).length;
    if (left < 0 && fits.length > 0) break;
    fits.push(item);
  }
  return fits;
}

/** Runs a tool; what its caller did wrong is told to the model, what is our fault to the log. */
export async function toolResult(run: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    const isOurs = statusOf(error) === 500;
    if (isOurs) log('mcp').error({ err: error }, 'A tool failed.');
    const said = error instanceof Error && !isOurs ? error.message : '';
    return { ...textResult(said || 'Something went wrong on our side.'), isError: true };
  }
}
