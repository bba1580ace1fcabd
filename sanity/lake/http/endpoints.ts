import { actionEndpoints } from './actions.ts';
import { collaborationEndpoints } from './collaboration.ts';
import { commentEndpoints } from './comments.ts';
import { corsEndpoints } from './cors.ts';
import { datasetCopyEndpoints } from './dataset-copies.ts';
import { datasetEndpoints } from './datasets.ts';
import { docEndpoints } from './doc.ts';
import type { Endpoint } from './endpoint.ts';
import { exportEndpoints } from './export.ts';
import { historyEndpoints } from './history.ts';
import { hookEndpoints } from './hooks.ts';
import { invitationEndpoints } from './invitations.ts';
import { keyValueEndpoints } from './keyvalue.ts';
import { listenEndpoints } from './listen.ts';
import { liveEndpoints } from './live.ts';
import { mutateEndpoints } from './mutate.ts';
import { pingEndpoints } from './ping.ts';
import { projectEndpoints } from './projects.ts';
import { queryEndpoints } from './query.ts';
import { robotEndpoints } from './robots.ts';
import { stubEndpoints } from './stubs.ts';
import { userEndpoints } from './users.ts';

/** Everything the lake answers. A new endpoint is a module and a line here. */
export const endpoints: readonly Endpoint[] = [
  ...pingEndpoints,
  ...queryEndpoints,
  ...docEndpoints,
  ...exportEndpoints,
  ...mutateEndpoints,
  ...actionEndpoints,
  ...listenEndpoints,
  ...liveEndpoints,
  ...commentEndpoints,
  ...collaborationEndpoints,
  ...historyEndpoints,
  ...hookEndpoints,
  ...userEndpoints,
  ...keyValueEndpoints,
  ...invitationEndpoints,
  ...robotEndpoints,
  ...corsEndpoints,
  ...datasetCopyEndpoints,
  ...datasetEndpoints,
  ...projectEndpoints,
  ...stubEndpoints,
];
