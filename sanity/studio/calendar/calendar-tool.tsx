import { useMemo } from 'react';
import {
  type SanityDocument,
  useActiveReleases,
  useClient,
  useDocumentValuePermissions,
  useSchema,
  useWorkspace,
} from 'sanity';
import { useRouter } from 'sanity/router';
import { API_VERSION } from '#lib/api-version.ts';
import { useAnnouncements } from '../announcements/use-announcements.ts';
import { checkDraft } from '../publish/check.ts';
import { Calendar } from './calendar.tsx';
import { isDay } from './data/days.ts';
import { type Place, VIEWS } from './data/place.ts';
import { comingReleases } from './data/releases.ts';
import { createMover } from './move/client-mover.ts';

/** The calendar as a tool of the Studio: with its content, its addresses and the editor's rights. */
export default function CalendarTool() {
  const client = useClient({ apiVersion: API_VERSION });
  const { refresh, ...rows } = useAnnouncements();
  const { data: releases } = useActiveReleases();
  const coming = useMemo(() => comingReleases(releases), [releases]);
  const router = useRouter();
  const workspace = useWorkspace();
  const type = useSchema().get('announcement');
  const canEdit = useRight('drafts.calendar');
  const canPublish = useRight('calendar');

  const mover = useMemo(() => {
    const fields = type?.jsonType === 'object' ? type.fields : [];
    const titleOf = (name: string) =>
      fields.find((field) => field.name === name)?.type.title ?? name;
    const check = (draft: SanityDocument) => checkDraft(workspace, draft);
    return createMover(client, { titleOf, onMoved: refresh, check });
  }, [client, type, refresh, workspace]);

  const edit = (id: string) => ({ id, type: 'announcement' });
  return (
    <Calendar
      rows={rows}
      place={placeOf(router.state)}
      onPlace={({ view, day }) => router.navigate({ view, day })}
      canEdit={canEdit}
      canPublish={canEdit && canPublish}
      mover={mover}
      opening={{
        href: (id) => router.resolveIntentLink('edit', edit(id)),
        open: (id) => router.navigateIntent('edit', edit(id)),
      }}
      releases={{
        coming,
        opening: {
          href: (id) => router.resolveIntentLink('release', { id }),
          open: (id) => router.navigateIntent('release', { id }),
        },
      }}
    />
  );
}

/** Whether the person who is signed in may change an announcement with such an id. */
function useRight(id: string): boolean {
  const document = useMemo(() => ({ _id: id, _type: 'announcement' }), [id]);
  const [permission] = useDocumentValuePermissions({ document, permission: 'update' });
  return permission?.granted === true;
}

function placeOf({ view, day }: Record<string, unknown>): Place | null {
  const known = VIEWS.find((one) => one === view);
  return known !== undefined && isDay(day) ? { view: known, day } : null;
}
