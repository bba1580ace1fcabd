import { type FormPatch, set, setIfMissing, unset } from 'sanity';
import type { ZonedMoment } from '#lib/announcements/zone.ts';
import type { MomentName } from './moments.ts';

/** Keeps a moment and how it was typed, in one patch of the document. */
export function keepMoment(name: MomentName, { instant, zone, wall }: ZonedMoment): FormPatch[] {
  return [set(instant, [name]), setIfMissing({}, ['zones']), set({ zone, wall }, ['zones', name])];
}

/** Forgets a moment and how it was typed. */
export function clearMoment(name: MomentName): FormPatch[] {
  return [unset([name]), unset(['zones', name])];
}
