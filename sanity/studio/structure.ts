import type { StructureResolver } from 'sanity/structure';
import { SITE_SETTINGS_ID } from '#sanity/schema/singletons/site-settings.ts';

/** The desk: articles by type, what sorts them, what holds the site together. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Help center')
    .items([
      S.documentTypeListItem('faq').title('FAQ'),
      S.documentTypeListItem('announcement').title('Announcements'),
      S.documentTypeListItem('productDocument').title('Product documents'),
      S.divider(),
      S.documentTypeListItem('topic').title('Topics'),
      S.documentTypeListItem('redirect').title('Redirects'),
      S.divider(),
      S.listItem()
        .id(SITE_SETTINGS_ID)
        .title('Site settings')
        .child(S.document().schemaType('siteSettings').documentId(SITE_SETTINGS_ID)),
    ]);
