import { env } from '#lib/env.ts';
import { errorResponse, Invalid, NotFound } from '#lib/errors.ts';
import { readBody } from '#lib/http/body.ts';
import { requireEditor } from '#lib/insights/editor.ts';
import type { MachineEndpoint } from '#lib/translation/machine/endpoint.ts';
import { MAX_REQUEST_BYTES, machineRequest } from '#lib/translation/machine/request.ts';
import { translateTexts } from '#lib/translation/machine/translate.ts';

const HEADERS = { 'cache-control': 'private, no-store' };

/** `GET /api/translations` answers `{model}` where a machine translates, 404 where none does. */
export async function GET(request: Request): Promise<Response> {
  try {
    await requireEditor(request);
    return Response.json({ model: requireMachine().model }, { headers: HEADERS });
  } catch (error) {
    return errorResponse(error);
  }
}

/**
 * `POST /api/translations {from, to, texts: [{path, content}], terms}` has a machine translate texts
 * for an editor who is signed in, and answers `{texts, failed: [{path, fault}]}`. It writes nothing.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await requireEditor(request);
    const machine = requireMachine();
    const { from, to, texts, terms } = readRequest(await readBody(request, MAX_REQUEST_BYTES));
    const options = { signal: request.signal };
    const result = await translateTexts(machine, texts, { from, to }, terms, options);
    return Response.json(result, { headers: HEADERS });
  } catch (error) {
    return errorResponse(error);
  }
}

function requireMachine(): MachineEndpoint {
  const { machineTranslation } = env();
  if (machineTranslation === undefined) throw new NotFound('No machine translates here.');
  return machineTranslation;
}

function readRequest(body: string) {
  try {
    return machineRequest.parse(JSON.parse(body));
  } catch {
    throw new Invalid('Send from, to, texts and terms as JSON.');
  }
}
