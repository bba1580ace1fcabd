import { useQuery } from '@tanstack/react-query';
import { useCurrentUser, useProjectStore, useUserStore } from 'sanity';
import { mayReadInsights } from '#lib/insights/roles.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Colleague } from './comment-item.tsx';

const FRESH_MS = 5 * 60_000;
const NOBODY: readonly Colleague[] = [];

/** People whom a comment can be assigned to, the current user first. */
export function usePeople(): readonly Colleague[] {
  const projects = useProjectStore();
  const users = useUserStore();
  const me = useCurrentUser();
  const { data } = useQuery({
    queryKey: ['people'],
    staleTime: FRESH_MS,
    retry: false,
    queryFn: async () => {
      const members = await membersOf(projects);
      const found = await users.getUsers(members);
      return found.map(({ id, displayName }) => ({ id, name: displayName ?? id }));
    },
  });
  if (me === null) return data ?? NOBODY;
  const others = (data ?? NOBODY).filter(({ id }) => id !== me.id);
  others.sort((one, other) => one.name.localeCompare(other.name));
  return [{ id: me.id, name: t('{name} (you)', { name: me.name }) }, ...others];
}

/** Ids of members who can write. */
function membersOf(projects: ReturnType<typeof useProjectStore>): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const subscription = projects.get().subscribe({
      next: ({ members }) => {
        resolve(
          members.filter((one) => !one.isRobot && mayReadInsights(one.roles)).map(({ id }) => id),
        );
        queueMicrotask(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });
}
