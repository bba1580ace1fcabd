import type { z } from 'zod';
import { errorResponse, Invalid, NotFound } from '#lib/errors.ts';
import { readBody } from '#lib/http/body.ts';
import { agentChangeSchema } from '#lib/insights/agents.ts';
import { requireEditor } from '#lib/insights/editor.ts';
import { commentChangeSchema } from '#lib/insights/inbox.ts';
import {
  applyToComment,
  checkLinks,
  isReportName,
  rangeFrom,
  removeFromAgents,
  reports,
} from '#lib/insights/read.ts';

const MAX_BODY_BYTES = 4_096;

type Context = { params: Promise<{ report: string }> };

/**
 * `GET /api/insights/<report>?range=30d`: a report, for editors who are signed in to the Studio.
 * 401 and 403 for everybody else.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    await requireEditor(request);
    const { report } = await params;
    if (!isReportName(report)) throw new NotFound('There is no such report.');
    const range = rangeFrom(new URL(request.url).searchParams.get('range'));
    return answer(await reports[report](range));
  } catch (error) {
    return errorResponse(error);
  }
}

/**
 * `POST /api/insights/comments {id, action}` changes a comment, `POST /api/insights/agents {id,
 * action: 'remove'}` removes what an agent reported, `POST /api/insights/links` starts a check of
 * links. All answer with the report.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    await requireEditor(request);
    const { report } = await params;
    if (report === 'links') return answer(await checkLinks());
    if (report === 'agents') {
      const { id } = read(agentChangeSchema, await readBody(request, MAX_BODY_BYTES));
      return answer(await removeFromAgents(id));
    }
    if (report !== 'comments') throw new NotFound('There is nothing to change here.');
    const change = read(commentChangeSchema, await readBody(request, MAX_BODY_BYTES));
    return answer(await applyToComment(change));
  } catch (error) {
    return errorResponse(error);
  }
}

function read<Change>(schema: z.ZodType<Change>, body: string): Change {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    throw new Invalid('Say which one, and an action: assign, done, reopen or remove.');
  }
}

function answer(report: object): Response {
  return Response.json(report, { headers: { 'cache-control': 'private, no-store' } });
}
