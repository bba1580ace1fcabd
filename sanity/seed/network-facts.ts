import { networks } from './networks.ts';

type Network = (typeof networks)[number];

/**
 * The facts of one coin on one network.
 * @throws when no such network is in the facts: an article then names one that does not exist.
 */
function networkFacts(coin: Network['coin'], network: Network['network']): Network {
  const found = networks.find((entry) => entry.coin === coin && entry.network === network);
  if (found === undefined) throw new Error(`No facts about ${coin} on ${network}.`);
  return found;
}

/** The smallest deposit that is credited, with its unit. */
export function minimumDeposit(coin: Network['coin'], network: Network['network']): string {
  return networkFacts(coin, network).minimumDeposit;
}

/** Rows for a table: a header, then one row per network. */
export function networkTable<K extends keyof Network>(
  header: readonly string[],
  columns: readonly K[],
  keep: (network: Network) => boolean = () => true,
): string[][] {
  const rows = networks.filter(keep).map((entry) => columns.map((column) => entry[column]));
  return [[...header], ...rows];
}
