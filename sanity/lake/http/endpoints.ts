import { docEndpoints } from './doc.ts';
import type { Endpoint } from './endpoint.ts';
import { mutateEndpoints } from './mutate.ts';
import { pingEndpoints } from './ping.ts';
import { queryEndpoints } from './query.ts';

/** Everything the lake answers. A new endpoint is a module and a line here. */
export const endpoints: readonly Endpoint[] = [
  ...pingEndpoints,
  ...queryEndpoints,
  ...docEndpoints,
  ...mutateEndpoints,
];
