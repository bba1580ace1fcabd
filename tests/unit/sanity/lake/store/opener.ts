import { openStore } from '../../../../../sanity/lake/store/store.ts';

/** A process that opens a store, which brings its tables up to date: `node opener.ts <folder>`. */
const [, , dir = ''] = process.argv;
openStore({ dir, clock: () => new Date() }).close();
