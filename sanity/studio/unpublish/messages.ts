import { t } from '#lib/studio-i18n/translate.ts';

/** What an editor is asked before readers lose a document. */
export type UnpublishMessages = {
  header: string;
  /** What happens when the editor goes on. */
  consequence: string;
  confirm: string;
};

/** @param hasDraft whether there are changes that were never published: they stay, and are the draft. */
export function unpublishMessages(hasDraft: boolean): UnpublishMessages {
  return {
    header: t('Unpublish?'),
    consequence: hasDraft
      ? t(
          'Readers no longer see it. The draft with its changes stays; what was published is kept in its history.',
        )
      : t('Readers no longer see it. What was published becomes a draft, so nothing is lost.'),
    confirm: t('Unpublish now'),
  };
}

/** Only what is published can be unpublished instead. */
export function deleteMessages(isPublished: boolean): UnpublishMessages {
  return {
    header: t('Delete?'),
    consequence: isPublished
      ? t(
          'It goes for good, from readers and from the Studio. To keep the text for later, unpublish it instead.',
        )
      : t('It goes for good from the Studio. Readers have not seen it.'),
    confirm: t('Delete'),
  };
}
