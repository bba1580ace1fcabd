import { type ArrayOfType, defineArrayMember, defineField, type FieldDefinition } from 'sanity';
import { ownName } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';

const OTHERS = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

/** The languages of the site, for choosing one. */
export const LANGUAGE_LIST = LOCALES.map((locale) => ({ title: ownName(locale), value: locale }));

/** Which language an entry is of; one of all by default. */
export function languageChoice(list: readonly { title: string; value: string }[] = LANGUAGE_LIST) {
  return defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    options: { list: [...list] },
    validation: (rule) => rule.required(),
  });
}

/**
 * The words of a document in other languages, where all languages share one document: an entry for
 * each language, with the same fields. What an entry leaves empty stays in the default language.
 */
export function translationsField({
  type,
  fields,
  group,
}: {
  /** Of the entries, unique in the schema. */
  type: string;
  fields: readonly FieldDefinition[];
  group?: string;
}) {
  const entry: ArrayOfType<'object'> = defineArrayMember({
    type: 'object',
    name: type,
    title: 'Language',
    fields: [
      languageChoice(LANGUAGE_LIST.filter(({ value }) => value !== DEFAULT_LOCALE)),
      ...fields,
    ],
    preview: {
      select: { language: 'language', title: fields[0]?.name ?? 'language' },
      prepare: ({ language, title }: { language?: string; title?: string }) => ({
        title: title ?? t('No words yet'),
        subtitle: LANGUAGE_LIST.find(({ value }) => value === language)?.title ?? t('No language'),
      }),
    },
  });
  return defineField({
    name: 'translations',
    title: 'In other languages',
    type: 'array',
    ...(group === undefined ? {} : { group }),
    description: 'One entry for each language. What is left empty stays in English.',
    of: [entry],
    validation: (rule) => [
      rule.max(OTHERS.length),
      rule.custom((entries: { language?: string }[] | undefined) => {
        const languages = (entries ?? []).map(({ language }) => language);
        const twice = languages.find((one, index) => one && languages.indexOf(one) !== index);
        return twice === undefined || t('There are two entries for “{twice}”.', { twice });
      }),
    ],
  });
}
