import { isbot } from 'isbot';

/** Whether a request was made by a program, or ahead of a reader who may never come. */
export function isAutomated(headers: Headers): boolean {
  const agent = headers.get('user-agent');
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
  return (
    agent === null || agent.trim() === '' || isbot(agent) || /prefetch|prerender/.test(purpose)
  );
}

/** Whether the browser says that its reader does not want to be counted (DNT, GPC). */
export function isUncounted(headers: Headers): boolean {
  return headers.get('dnt') === '1' || headers.get('sec-gpc') === '1';
}
