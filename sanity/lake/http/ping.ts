import type { Endpoint } from './endpoint.ts';
import { json } from './errors.ts';

/** `health` reads the file, so that it says whether the lake can answer, not only that it runs. */
export const pingEndpoints: Endpoint[] = [
  { method: 'GET', path: '/ping', access: 'anonymous', handle: () => json({ pong: true }) },
  {
    method: 'GET',
    path: '/data/ping/:dataset',
    access: 'anonymous',
    handle: () => json({ pong: true }),
  },
  {
    method: 'GET',
    path: '/health',
    access: 'anonymous',
    handle: ({ services }) =>
      json({ status: 'ok', documents: services.store.countDocuments() > 0, service: 'lake' }),
  },
];
