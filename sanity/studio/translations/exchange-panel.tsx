import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { ownName } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import type { Refusal } from '#lib/translation/exchange.ts';
import { Panel } from '../insights/panel.tsx';
import type { Row } from './data.ts';
import { placeOf } from './words.ts';
import { type Imported, importXliff, xliffOf } from './xliff-files.ts';

const REASONS: Readonly<Record<Refusal['reason'], string>> = {
  unknown: t('the article has this text no more'),
  changed: t('the text was changed since the file was made'),
  newer: t('somebody changed the translation since the file was made'),
  twice: t('the file has two translations of it'),
  'codes-missing': t('formatting or a link is missing'),
  'codes-unknown': t('it has formatting that the text has not'),
  'codes-twice': t('formatting stands there twice'),
};

/** Files for translators, out and in. */
export function ExchangePanel({
  rows,
  languages,
}: {
  rows: readonly Row[];
  languages: readonly Locale[];
}) {
  const client = useClient({ apiVersion: API_VERSION });
  const queries = useQueryClient();
  const id = useId();
  const [result, setResult] = useState<Imported[] | string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setResult(undefined);
    try {
      const { articles } = await importXliff(client, await file.text(), languages);
      setResult(articles);
      await queries.invalidateQueries({ queryKey: ['translations'] });
    } catch (error) {
      setResult(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Panel
      title={t('For translation tools')}
      intro={t(
        'XLIFF 2.1 of the articles above, with what is translated already. What comes back goes into drafts, and nothing is lost: a text that does not fit is named.',
      )}
    >
      <ul className="translations-files">
        {languages.map((language) => (
          <li key={language}>
            <button type="button" onClick={() => save(rows, language)}>
              {t('Save for {language}', { language: ownName(language) })}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <label htmlFor={id}>{t('Take a translated file')}</label>{' '}
        <input
          id={id}
          type="file"
          accept=".xlf,.xliff,application/xliff+xml"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <div role="status">{result === undefined ? null : <Outcome result={result} />}</div>
    </Panel>
  );
}

function Outcome({ result }: { result: readonly Imported[] | string }) {
  if (typeof result === 'string') return <p>{result}</p>;
  return (
    <ul>
      {result.map(({ id, title, taken, refused, fault }) => (
        <li key={id}>
          {title}: {fault ?? tCount(taken, '{count} text taken', '{count} texts taken')}
          {refused.length === 0 ? null : (
            <ul className="translations-refused">
              {refused.map(({ path, reason, codes }) => (
                <li key={path}>
                  {t('{place} not taken: {reason}.', {
                    place: placeOf(path),
                    reason: `${REASONS[reason]}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}`,
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function save(rows: readonly Row[], language: Locale): void {
  const url = URL.createObjectURL(
    new Blob([xliffOf(rows, language)], { type: 'application/xliff+xml' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `translations-${language}.xlf`;
  link.click();
  URL.revokeObjectURL(url);
}
