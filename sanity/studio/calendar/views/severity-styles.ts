import { InfoOutlineIcon } from '@sanity/icons/InfoOutline';
import { TransferIcon } from '@sanity/icons/Transfer';
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { WrenchIcon } from '@sanity/icons/Wrench';
import type { CardTone } from '@sanity/ui';
import type { ComponentType } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Placement, Severity } from '../data/entries.ts';

/** A severity is a word, a shape and a colour, so that no reader of the calendar needs the colour. */
export const SEVERITY_STYLES: Readonly<
  Record<Severity, { label: string; tone: CardTone; icon: ComponentType }>
> = {
  notice: { label: t('Notice'), tone: 'primary', icon: InfoOutlineIcon },
  maintenance: { label: t('Maintenance'), tone: 'caution', icon: WrenchIcon },
  incident: { label: t('Incident'), tone: 'critical', icon: WarningOutlineIcon },
  change: { label: t('Change'), tone: 'suggest', icon: TransferIcon },
};

export const PLACEMENT_LABELS: Readonly<Record<Placement, string>> = {
  list: t('In the list'),
  banner: t('As a banner'),
};
