import { documents } from './001-documents.ts';
import { people } from './002-people.ts';
import { webhooks } from './003-webhooks.ts';
import { revisionlessEffects } from './004-revisionless-effects.ts';
import { datasets } from './005-datasets.ts';
import { documentHeads } from './006-document-heads.ts';
import { deliveryIndexes } from './007-delivery-indexes.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run. Add a file and a line; never change one that was released. */
export const migrations: readonly Migration[] = [
  documents,
  people,
  webhooks,
  revisionlessEffects,
  datasets,
  documentHeads,
  deliveryIndexes,
];
