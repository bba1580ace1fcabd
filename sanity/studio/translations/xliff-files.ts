import type { SanityClient } from 'sanity';
import { languageTag } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { type Refusal, readDelivery, xliffFileOf } from '#lib/translation/exchange.ts';
import { readXliff, XliffError } from '#lib/translation/xliff/read.ts';
import { writeXliff } from '#lib/translation/xliff/write.ts';
import { whyNotWritten } from './conflict.ts';
import { fetchRows, type Row } from './data.ts';
import { progressOf } from './progress.ts';
import { createVersion, writeTexts } from './write.ts';

/** The texts of articles as a file for translators. */
export function xliffOf(rows: readonly Row[], language: Locale): string {
  const files = rows.map((row) => {
    const version = row.versions.find((one) => one.language === language);
    return xliffFileOf(row.id, row.document, version?.document, [row.title]);
  });
  return writeXliff(languageTag(DEFAULT_LOCALE), languageTag(language), files);
}

/** What became of one article of a file. */
export type Imported = {
  id: string;
  title: string;
  taken: number;
  refused: Refusal[];
  fault?: string;
};

/**
 * Takes a translated file: its texts go into drafts, article by article.
 * @throws {XliffError} when nothing of it can be read.
 */
export async function importXliff(
  client: SanityClient,
  xml: string,
  languages: readonly string[],
): Promise<{ language: string; articles: Imported[] }> {
  const { sourceLanguage, targetLanguage, files } = readXliff(xml);
  const language = languages.find((one) => isIn(targetLanguage, one));
  if (language === undefined || language === DEFAULT_LOCALE) {
    throw new XliffError(
      t('The file is a translation into “{language}”, which the site has not.', {
        language: targetLanguage,
      }),
    );
  }
  if (!isIn(sourceLanguage, DEFAULT_LOCALE)) {
    throw new XliffError(
      t('The file is a translation from “{language}”, not from “{original}”.', {
        language: sourceLanguage,
        original: DEFAULT_LOCALE,
      }),
    );
  }
  const articles: Imported[] = [];
  // Tools put files together: an article may be there twice, and is taken as one.
  for (const [original, parts] of Map.groupBy(files, (file) => file.original)) {
    const units = parts.flatMap((part) => part.units);
    articles.push(await importFile(client, language, { original, units }));
  }
  return { language, articles };
}

/** Whether a file in a language is for one of the site: tools make `de-DE` of `de`. */
function isIn(tag: string, language: string): boolean {
  const asked = tag.toLowerCase();
  return asked === language || asked.startsWith(`${language}-`);
}

async function importFile(
  client: SanityClient,
  language: string,
  file: ReturnType<typeof readXliff>['files'][number],
): Promise<Imported> {
  const id = file.original;
  const [row] = await fetchRows(client, { id });
  if (row === undefined) {
    return { id, title: id, taken: 0, refused: [], fault: t('There is no such article any more.') };
  }
  const version = row.versions.find((one) => one.language === language);
  const { units } = progressOf(row, language);
  const open = new Set(units.flatMap((one) => (one.isOpenToMachines ? one.path : [])));
  const { texts, refused } = readDelivery(row.document, file, { target: version?.document, open });
  const done = { id, title: row.title, taken: texts.size, refused };
  if (texts.size === 0) return done;
  try {
    if (version === undefined) await createVersion(client, row, language, texts);
    else await writeTexts(client, row, version, texts, 'person');
    return done;
  } catch (error) {
    return { ...done, taken: 0, fault: whyNotWritten(error) };
  }
}
