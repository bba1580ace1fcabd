import { isFields, type Stored, words } from './body/fields.ts';

/** The last part of the address of a document. */
export function slugOf(document: Stored | undefined): string | undefined {
  const slug = document?.slug;
  return isFields(slug) ? words(slug.current) : undefined;
}

/** A file name of an article or topic: its language and address, or its id. */
export function nameOf(document: Stored & { _id: string }): string {
  const language = words(document.language);
  const own = slugOf(document) ?? document._id;
  return language === undefined || language === 'en' ? own : `${language}/${own}`;
}
