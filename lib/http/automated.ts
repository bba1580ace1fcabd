import { isbot } from 'isbot';
import type { HeaderReader } from './plain.ts';

/** Whether a request comes from a bot, or is a prefetch of a page that may never be read. */
export function isAutomated(headers: HeaderReader): boolean {
  const agent = headers.get('user-agent');
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
  return (
    agent === null || agent.trim() === '' || isbot(agent) || /prefetch|prerender/.test(purpose)
  );
}

/** Whether the reader opted out of being counted (DNT, GPC). */
export function isUncounted(headers: HeaderReader): boolean {
  return headers.get('dnt') === '1' || headers.get('sec-gpc') === '1';
}
