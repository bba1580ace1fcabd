import type { BadgeTone } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Phase } from './phase.ts';

/** The word and the colour of each phase, wherever it shows. */
export const PHASE_STYLES: Readonly<Record<Phase, { label: string; tone: BadgeTone }>> = {
  draft: { label: t('Draft'), tone: 'caution' },
  scheduled: { label: t('Scheduled'), tone: 'primary' },
  live: { label: t('Live'), tone: 'positive' },
  pinned: { label: t('Live, pinned'), tone: 'positive' },
  ended: { label: t('Ended'), tone: 'default' },
};

/** What is said of a draft with changes that readers do not have. */
export function editLabel(phase: Phase): string {
  return phase === 'scheduled' ? t('Edited after scheduling') : t('Edited, not published');
}
