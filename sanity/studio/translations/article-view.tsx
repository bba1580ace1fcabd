import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { useClient } from 'sanity';
import { IntentLink, StateLink } from 'sanity/router';
import { API_VERSION } from '#lib/api-version.ts';
import { ownName } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { faultWords } from '#lib/translation/machine/faults.ts';
import { Empty, Panel } from '../insights/panel.tsx';
import { ReportView } from '../insights/report-view.tsx';
import { AccessContext } from '../insights/use-report.ts';
import { whyNotWritten } from './conflict.ts';
import type { Row } from './data.ts';
import { fetchMachine, translateByMachine, writeMachineTexts } from './machine.ts';
import { progressOf } from './progress.ts';
import { UnitRow } from './unit-row.tsx';
import { useRows, useTerms } from './use-rows.ts';
import { placeOf, progressWords } from './words.ts';
import { createVersion, judge, markChecked } from './write.ts';

type Props = { id: string; language: Locale; languages: readonly Locale[] };

/** The texts of an article beside their translation, with what is to be done. */
export function ArticleView({ id, language, languages }: Props) {
  const query = useRows({ id });
  return (
    <>
      <p>
        <StateLink state={{}}>{t('All translations')}</StateLink>
      </p>
      <ReportView query={query}>
        {([row]) =>
          row === undefined ? (
            <Empty title={t('There is no such article.')}>
              {t('It was taken down, or is not published.')}
            </Empty>
          ) : (
            <>
              <header className="insights-top">
                <h1 dir="auto">{row.title}</h1>
              </header>
              <nav className="insights-nav" aria-label={t('Languages')}>
                {languages.map((one) => (
                  <StateLink
                    key={one}
                    state={{ article: id, language: one }}
                    aria-current={one === language ? 'page' : undefined}
                  >
                    {ownName(one)}
                  </StateLink>
                ))}
              </nav>
              <Translation key={language} row={row} language={language} />
            </>
          )
        }
      </ReportView>
    </>
  );
}

function Translation({ row, language }: { row: Row; language: Locale }) {
  const client = useClient({ apiVersion: API_VERSION });
  const access = useContext(AccessContext);
  const terms = useTerms();
  const { data: machine } = useQuery({
    queryKey: ['machine'],
    queryFn: () => fetchMachine(access),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [busy, setBusy] = useState<string>();
  const [said, setSaid] = useState<readonly string[]>([]);
  const progress = progressOf(row, language, terms);
  const version = row.versions.find((one) => one.language === language);

  const act = async (name: string, work: () => Promise<readonly string[] | undefined>) => {
    setBusy(name);
    setSaid([]);
    try {
      setSaid((await work()) ?? []);
    } catch (error) {
      setSaid([
        t('Nothing was changed: {reason}', {
          reason: whyNotWritten(error),
        }),
      ]);
    }
    setBusy(undefined);
  };
  const create = () => act('create', async () => void (await createVersion(client, row, language)));
  const check = (paths: readonly string[]) =>
    act('check', async () => {
      if (version !== undefined) await markChecked(client, row, version, paths);
      return undefined;
    });
  const translate = () =>
    act('machine', async () => {
      const given = { from: DEFAULT_LOCALE, terms, access };
      const { texts, failed } = await translateByMachine(row, language, given);
      const size = await writeMachineTexts(client, row.id, language, texts);
      if (size === undefined) return [t('The article was taken down meanwhile.')];
      return [
        t(
          '{size} texts were written by the machine, into the draft. Read them before you publish.',
          { size },
        ),
        ...failed.map(({ path, fault }) =>
          t('{path} was left as it is. {reason}', {
            path: placeOf(path),
            reason: faultWords(fault),
          }),
        ),
      ];
    });

  const open = progress.units.filter((unit) => unit.isOpenToMachines).length;
  const unchecked = progress.units
    .filter(({ state }) => state === 'unchecked' || state === 'machine')
    .map(({ path }) => path);
  return (
    <Panel title={ownName(language)} intro={version ? progressWords(progress) : undefined}>
      <div className="translations-actions">
        {version === undefined ? (
          <button type="button" disabled={busy !== undefined} onClick={() => void create()}>
            {t('Begin the translation')}
          </button>
        ) : (
          <IntentLink
            className="insights-action"
            intent="edit"
            params={{ id: version.id, type: row.type }}
          >
            {t('Open the translation')}
          </IntentLink>
        )}
        {machine && open > 0 ? (
          <button type="button" disabled={busy !== undefined} onClick={() => void translate()}>
            {busy === 'machine'
              ? t('The machine translates…')
              : t('Have {open} texts translated by {machine}', { open, machine })}
          </button>
        ) : null}
        {unchecked.length > 0 ? (
          <button type="button" disabled={busy !== undefined} onClick={() => void check(unchecked)}>
            {t('Mark all {count} as checked', { count: unchecked.length })}
          </button>
        ) : null}
      </div>
      <div role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {progress.warnsReaders ? (
        <p className="translations-warning">
          {t('Readers of this translation are told that steps or amounts have changed since.')}
        </p>
      ) : null}
      <ol className="translations-units">
        {progress.units.map((unit) => (
          <UnitRow
            key={unit.path}
            unit={unit}
            language={language}
            isDisabled={busy !== undefined}
            onCheck={() => void check([unit.path])}
            onJudge={(significance) =>
              void act('judge', async () => {
                await judge(client, row, { path: unit.path, text: unit.source, significance });
                return undefined;
              })
            }
          />
        ))}
      </ol>
      {progress.extra.length > 0 ? (
        <p className="insights-note">
          {t('The translation has {count} texts that the original has not.', {
            count: progress.extra.length,
          })}
        </p>
      ) : null}
    </Panel>
  );
}
