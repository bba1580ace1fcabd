import { fieldOf } from '#sanity/blocks/fields.ts';

/**
 * The type of the record that joins the translations of a document: as Sanity's plugin
 * `@sanity/document-internationalization` (6.2) keeps it, whose data is read here as it is.
 */
export const TRANSLATIONS_TYPE = 'translation.metadata';

/** The ids that a record names, in its order, each once, whatever is missing or wrong in it. */
export function idsInTranslations(record: Readonly<Record<string, unknown>> | undefined): string[] {
  const items: readonly unknown[] = Array.isArray(record?.translations) ? record.translations : [];
  const ids = items.flatMap((item) => {
    const value = fieldOf(item, 'value');
    const ref = fieldOf(value, '_ref');
    return typeof ref === 'string' && ref !== '' ? ref : [];
  });
  return [...new Set(ids)];
}
