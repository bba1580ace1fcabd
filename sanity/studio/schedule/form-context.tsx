import { createContext, type ReactNode, useContext } from 'react';
import type { ZonedMoment } from '#lib/announcements/zone.ts';
import type { MomentName, Version } from './moments.ts';

/** The whole announcement, for inputs that read and write more than their own field. */
export type AnnouncementForm = {
  document: Version;
  /** Keeps a moment and how it was typed; both or neither. */
  keep: (name: MomentName, moment: ZonedMoment) => void;
  /** Forgets a moment and how it was typed. */
  clear: (name: MomentName) => void;
};

const FormContext = createContext<AnnouncementForm | null>(null);

export function AnnouncementFormProvider({
  form,
  children,
}: {
  form: AnnouncementForm;
  children: ReactNode;
}) {
  return <FormContext value={form}>{children}</FormContext>;
}

/** The form around a field; null where a field stands in no announcement. */
export function useAnnouncementForm(): AnnouncementForm | null {
  return useContext(FormContext);
}
