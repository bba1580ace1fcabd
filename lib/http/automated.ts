import { isbot } from 'isbot';

/** Whether a request comes from a bot, or is a prefetch of a page that may never be read. */
export function isAutomated(headers: Headers): boolean {
  const agent = headers.get('user-agent');
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
  return (
    agent === null || agent.trim() === '' || isbot(agent) || /prefetch|prerender/.test(purpose)
  );
}

/** Whether the reader opted out of being counted (DNT, GPC). */
export function isUncounted(headers: Headers): boolean {
  return headers.get('dnt') === '1' || headers.get('sec-gpc') === '1';
}
