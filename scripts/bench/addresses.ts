import { copySite } from '../copied-site.ts';
import { INVENTED, type Invented, keptBy, sendInvented, wordOf } from '../invented-addresses.ts';
import { cpuOf, memoryOf } from '../measuring.ts';

/**
 * What an address costs that somebody invents, by kind, and what it leaves behind: `npm run bench --
 * addresses`. Needs a build; `npm start` makes one. The first round of each kind is not counted.
 */
const PORT = 3730;
const EACH = 2_000;

const site = copySite(PORT);
const [article] = site.articles;
if (article === undefined) throw new Error('There is no article to ask for.');
let number = 0;

const addresses = (kind: (word: string, slug: string) => Invented, count: number) =>
  Array.from({ length: count }, () => kind(wordOf(number++), article.slug));

try {
  await site.start();
  for (const kind of Object.values(INVENTED)) await sendInvented(PORT, addresses(kind, EACH / 4));
  const before = keptBy(site);
  const memoryBefore = memoryOf(site.pid());
  console.log(
    '| kind | encoding | processor, µs | elapsed, µs | statuses |\n|---|---|---|---|---|',
  );
  for (const [name, kind] of Object.entries(INVENTED)) {
    for (const encoding of ['identity', 'gzip']) {
      const batch = addresses(kind, EACH);
      const [cpu, startedAt] = [cpuOf(site.pid()), performance.now()];
      // One at a time, so that nothing waits for another one.
      const statuses = await sendInvented(PORT, batch, { connections: 1, encoding });
      const elapsed = ((performance.now() - startedAt) * 1_000) / EACH;
      const own = (cpuOf(site.pid()) - cpu) / EACH;
      console.log(
        `| ${name} | ${encoding} | ${own.toFixed(0)} | ${elapsed.toFixed(0)} | ${JSON.stringify(statuses)} |`,
      );
    }
  }
  const after = keptBy(site);
  const files = after.files.filter((file) => !before.files.includes(file));
  const grown = (memoryOf(site.pid()) - memoryBefore) / 1024 ** 2;
  console.log(
    `${number} addresses: ${files.length} new files, ${after.pages.length - before.pages.length} new pages, ${grown.toFixed(0)} MB more memory (${(memoryBefore / 1024 ** 2).toFixed(0)} MB before).`,
  );
} finally {
  await site.remove();
}
