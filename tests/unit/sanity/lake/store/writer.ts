import { MutationError } from '../../../../../sanity/lake/errors.ts';
import { openStore } from '../../../../../sanity/lake/store/store.ts';

/**
 * A process that writes: `node writer.ts <folder> <name> <count>`. Each transaction stores one
 * document and adds one to a counter if nobody else did meanwhile. Prints every id that is stored.
 */
const [, , dir = '', name = '', count = '0'] = process.argv;
const store = openStore({ dir, clock: () => new Date() });
const counter = { _id: 'counter', _type: 'counter', n: 0 };
store.commit({ mutations: [{ createIfNotExists: counter }], author: name });

for (let i = 0; i < Number(count); ) {
  const id = `${name}-${i}`;
  const ifRevisionID = store.getDocument('counter')?._rev;
  const patch = { id: 'counter', inc: { n: 1 }, ifRevisionID };
  const mutations = [{ create: { _id: id, _type: 'faq', name } }, { patch }];
  try {
    store.commit({ mutations, author: name });
  } catch (error) {
    if (error instanceof MutationError) continue;
    throw error;
  }
  process.stdout.write(`${id}\n`);
  i += 1;
}
store.close();
