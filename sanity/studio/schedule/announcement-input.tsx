import { Stack } from '@sanity/ui';
import { useMemo } from 'react';
import { type InputProps, isObjectInputProps, useEditState, useSchema } from 'sanity';
import { pairsOf } from '../announcements/pairs.ts';
import { useAnnouncements } from '../announcements/use-announcements.ts';
import { editedFields } from './edits.ts';
import { type AnnouncementForm, AnnouncementFormProvider } from './form-context.tsx';
import { bannersAmong } from './other-banners.ts';
import { clearMoment, keepMoment } from './patches.ts';
import { ScheduleSummary } from './summary.tsx';

/** The form of an announcement: above it what will happen, in it moments with their zones. */
export function AnnouncementInput(props: InputProps) {
  if (!isObjectInputProps(props) || props.path.length > 0) return props.renderDefault(props);
  const { value, onChange } = props;
  const form: AnnouncementForm = {
    document: { ...value },
    keep: (name, moment) => onChange(keepMoment(name, moment)),
    clear: (name) => onChange(clearMoment(name)),
  };
  return (
    <AnnouncementFormProvider form={form}>
      <Stack gap={5}>
        <Summary document={form.document} />
        {props.renderDefault(props)}
      </Stack>
    </AnnouncementFormProvider>
  );
}

function Summary({ document }: Pick<AnnouncementForm, 'document'>) {
  const id = String(document._id ?? '').replace(/^(?:drafts\.|versions\.[^.]+\.)/, '');
  const { draft, published } = useEditState(id, 'announcement');
  const type = useSchema().get('announcement');
  const fields = type?.jsonType === 'object' ? type.fields : [];
  return (
    <ScheduleSummary
      document={document}
      published={published}
      edited={editedFields(draft, published)}
      titles={new Map(fields.map(({ name, type: { title } }) => [name, title ?? name]))}
      banners={useBanners(id)}
    />
  );
}

/** Every other banner, live. */
function useBanners(exceptId: string) {
  const found = useAnnouncements();
  const rows = found.state === 'loading' ? undefined : found.rows;
  return useMemo(() => bannersAmong(pairsOf(rows ?? []), exceptId), [rows, exceptId]);
}
