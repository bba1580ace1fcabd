import { presentationTool } from 'sanity/presentation';
import { t } from '#lib/studio-i18n/translate.ts';
import { documentsInLanguages, locations, mainDocuments } from './locations.ts';

/** The site beside the form. The site is of the same origin as the Studio. */
export function sitePreview() {
  return presentationTool({
    title: t('Preview'),
    previewUrl: {
      initial: '/',
      previewMode: {
        enable: '/api/draft-mode/enable',
        disable: '/api/draft-mode/disable',
      },
    },
    resolve: { locations, mainDocuments: [...documentsInLanguages, ...mainDocuments] },
  });
}
