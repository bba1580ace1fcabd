import type { Migration } from './migration.ts';

/**
 * After an import thousands of deliveries wait: without these each one that is sent reads them all,
 * to see whether one is on its way and which ones can be forgotten.
 */
export const deliveryIndexes: Migration = {
  name: '007-delivery-indexes',
  sql: `
    CREATE INDEX deliveries_owned ON deliveries (hook) WHERE owner IS NOT NULL;
    CREATE INDEX deliveries_finished ON deliveries (hook, position) WHERE status <> 'pending';
  `,
};
