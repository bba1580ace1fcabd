import { isOldTable, richTableOf } from './rich-table.ts';
import type { Migration } from './run.ts';

/** Tables of texts become tables whose cells hold text with marks and links. */
export const richTables: Migration = {
  number: 1,
  title: 'tables whose cells were plain texts',
  filter: 'count(body[_type == "table"]) > 0',
  anew: (block) => (isOldTable(block) ? richTableOf(block) : null),
};
