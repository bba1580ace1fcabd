import { launchChromium } from '#tests/support/chromium.ts';
import { copySite } from '../copied-site.ts';
import { quantile } from '../measuring.ts';
import { freePort } from '../processes.ts';

/**
 * What a page costs before a reader touches anything, and how long it takes from a touch until the
 * island is live, on a local network and on 4G with a processor four times slower, each time with
 * an empty cache: `npm run bench -- touch [rounds]`.
 */
const ROUNDS = Number(process.argv[2] ?? 9);

const NETWORKS = {
  'local network': undefined,
  /** 9 Mbit/s, 60 ms away, as Chromium's own profile of a fast 4G has it. */
  '4G, 4 × slower processor': {
    offline: false,
    latency: 60,
    downloadThroughput: (9 * 1024 * 1024) / 8,
    uploadThroughput: (1.5 * 1024 * 1024) / 8,
  },
};

const site = copySite(await freePort());
const browser = await launchChromium();
try {
  await site.start();
  const pages: Record<string, { path: string; island: string; touch: string }> = {
    'start page, search': {
      path: '/',
      island: 'main [data-island]:has(input)',
      touch: 'main input[type=search]',
    },
    'article, vote': {
      path: `/articles/${site.articles[0]?.slug}`,
      island: '[data-hold]',
      touch: '[data-hold] button',
    },
  };
  console.log(
    '| page | network | bytes before a touch | of these script | requests | from touch to live p50 / max, ms | bytes after |\n|---|---|---|---|---|---|---|',
  );
  for (const [name, page] of Object.entries(pages)) {
    for (const [network, conditions] of Object.entries(NETWORKS)) {
      const rounds: Round[] = [];
      for (let n = 0; n < ROUNDS; n += 1) rounds.push(await measure(page, conditions));
      const times = rounds.map(({ ms }) => ms).sort((one, other) => one - other);
      const [first] = rounds;
      if (first === undefined) continue;
      const cells = [
        name,
        network,
        kilobytes(first.before),
        kilobytes(first.script),
        first.requests,
        `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 1).toFixed(0)}`,
        kilobytes(first.after),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
} finally {
  await browser.close();
  await site.remove();
}

type Round = { before: number; script: number; requests: number; ms: number; after: number };

async function measure(
  { path, island, touch }: { path: string; island: string; touch: string },
  conditions: (typeof NETWORKS)['4G, 4 × slower processor'] | undefined,
): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (conditions !== undefined) {
    await devtools.send('Network.emulateNetworkConditions', conditions);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const types = new Map<string, string>();
  const sent: { bytes: number; type: string }[] = [];
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sent.push({ bytes: encodedDataLength, type: types.get(requestId) ?? '' });
  });
  await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
  const sum = (type?: string) =>
    sent.reduce((bytes, one) => bytes + (!type || one.type === type ? one.bytes : 0), 0);
  const [before, script, requests] = [sum(), sum('Script'), sent.length];
  const ms = await page.evaluate(
    ([region, target]) =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        const live = () => document.querySelector(`${region}[data-live]`) !== null;
        document.addEventListener('island', () => {
          if (live()) resolve(performance.now() - startedAt);
        });
        document.querySelector<HTMLElement>(target ?? '')?.focus();
      }),
    [island, touch],
  );
  await page.waitForLoadState('networkidle');
  const after = sum();
  await context.close();
  return { before, script, requests, ms, after };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
