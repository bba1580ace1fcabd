export const dynamic = 'force-dynamic';

export { answerMcp as POST } from '#lib/mcp/answer.ts';
