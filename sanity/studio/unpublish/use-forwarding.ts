import { useCallback, useRef, useState } from 'react';
import type { SanityClient } from 'sanity';
import { addressesOf } from '../public-link/site-origin.ts';
import { planRelink, type RelinkPlan } from './plan-relink.ts';
import type { Dependents, Referrer } from './referrers.ts';
import { findTargets, type Target } from './targets.ts';

/** Where readers are sent instead, and what happens to the documents that link to what goes. */
export type Forwarding = {
  target: Target | null;
  /** How these documents can be changed; null while it is planned, or without a target. */
  relink: RelinkPlan | null;
  /** Whether the documents are changed too. */
  changesLinks: boolean;
  find: (query: string) => Promise<Target[]>;
  choose: (target: Target | null) => void;
  changeLinks: (isWanted: boolean) => void;
};

type Subject = { id: string; type: string; path: string | null; dependents: Dependents | null };

export function useForwarding(
  client: SanityClient,
  { id, type, path, dependents }: Subject,
): Forwarding {
  const [target, setTarget] = useState<Target | null>(null);
  const [relink, setRelink] = useState<RelinkPlan | null>(null);
  const [changesLinks, setChangesLinks] = useState(true);
  const chosen = useRef<Target | null>(null);

  const choose = (wanted: Target | null) => {
    chosen.current = wanted;
    setTarget(wanted);
    setRelink(null);
    if (wanted === null || path === null || dependents === null) return;
    planRelink(client, documentsOf(dependents), {
      id,
      addresses: addressesOf(path),
      targetId: wanted.id,
      targetPath: wanted.path,
    }).then(
      (plan) => {
        if (chosen.current === wanted) setRelink(plan);
      },
      // Then the links are changed by hand, as without a target.
      () => undefined,
    );
  };
  const find = useCallback(
    (query: string) => findTargets(client, { id, type, query }),
    [client, id, type],
  );
  return { target, relink, changesLinks, find, choose, changeLinks: setChangesLinks };
}

/** Documents that refer to it or name its address, each once. */
function documentsOf({ referrers, linking }: Dependents): Referrer[] {
  return [...new Map([...referrers, ...linking].map((one) => [one.id, one])).values()];
}

/** Documents that still refer to it after what was chosen; while there are any it has to stay. */
export function blockingReferrers(
  { referrers }: Dependents,
  forwarding: Pick<Forwarding, 'relink' | 'changesLinks'> | null,
): Referrer[] {
  const changed = forwarding?.changesLinks ? (forwarding.relink?.changed ?? []) : [];
  return referrers.filter(({ id }) => !changed.some((one) => one.id === id));
}
