import type { BadgeTone } from '@sanity/ui';
import type { Phase } from './phase.ts';

/** The word and the colour of each phase, wherever it shows. */
export const PHASE_STYLES: Readonly<Record<Phase, { label: string; tone: BadgeTone }>> = {
  draft: { label: 'Draft', tone: 'caution' },
  scheduled: { label: 'Scheduled', tone: 'primary' },
  live: { label: 'Live', tone: 'positive' },
  pinned: { label: 'Live, pinned', tone: 'positive' },
  ended: { label: 'Ended', tone: 'default' },
};

/** What is said of a draft with changes that readers do not have. */
export function editLabel(phase: Phase): string {
  return phase === 'scheduled' ? 'Edited after scheduling' : 'Edited, not published';
}
