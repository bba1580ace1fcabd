import { useId } from 'react';
import { directionOf } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Significance } from '#lib/translation/status.ts';
import type { UnitView } from './progress.ts';
import { SourceText } from './source-text.tsx';
import { placeOf, SIGNIFICANCES, STATES } from './words.ts';

type Props = {
  unit: UnitView;
  language: Locale;
  isDisabled: boolean;
  onCheck: () => void;
  onJudge: (significance: Significance) => void;
};

/** One text: what it says, what changed in it, and its translation. */
export function UnitRow({ unit, language, isDisabled, onCheck, onJudge }: Props) {
  const { path, state, source, target, formerSource, problems } = unit;
  const canCheck = state === 'outdated' || state === 'machine' || state === 'unchecked';
  return (
    <li className="translations-unit" data-state={state}>
      <p className="insights-note">
        {placeOf(path)} · <strong>{STATES[state]}</strong>
      </p>
      <div className="translations-pair">
        <div lang={DEFAULT_LOCALE} dir="ltr">
          <SourceText now={source} before={formerSource} />
        </div>
        <div lang={language} dir={directionOf(language)}>
          {state === 'missing' ? null : <SourceText now={target ?? ''} before={undefined} />}
        </div>
      </div>
      {problems.map(({ word, expected, kind }) => (
        <p key={word} className="translations-problem">
          {kind === 'protected'
            ? t('“{word}” must stay as it is.', { word })
            : t('The glossary says “{expected}” for “{word}”.', { expected, word })}
        </p>
      ))}
      {formerSource === undefined ? null : (
        <Judging unit={unit} isDisabled={isDisabled} onJudge={onJudge} />
      )}
      {canCheck ? (
        <button type="button" disabled={isDisabled} onClick={onCheck}>
          {t('The translation is right')}
        </button>
      ) : null}
    </li>
  );
}

function Judging({
  unit: { path, significance },
  isDisabled,
  onJudge,
}: Pick<Props, 'isDisabled' | 'onJudge'> & { unit: UnitView }) {
  const name = useId();
  return (
    <fieldset className="translations-judging" disabled={isDisabled}>
      <legend>{t('What changed in the original?')}</legend>
      {SIGNIFICANCES.map(({ value, title, help }) => (
        <label key={value} title={help}>
          <input
            type="radio"
            name={`${name}-${path}`}
            checked={significance === value}
            onChange={() => onJudge(value)}
          />{' '}
          {title}
        </label>
      ))}
    </fieldset>
  );
}
