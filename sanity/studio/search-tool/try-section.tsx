import { Select } from '@sanity/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext, useId, useState } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import { Empty, Panel } from '../insights/panel.tsx';
import { ReportView } from '../insights/report-view.tsx';
import { AccessContext } from '../insights/use-report.ts';
import { PreviewView } from './preview-view.tsx';
import { requestPreview } from './requests.ts';
import { type RuleDocument, ruleWords, useRules } from './use-rules.ts';
import { useSavedSearches } from './use-saved-searches.ts';

/** What is tried: drafts that would be published, published rules that would be taken away. */
type Trial = { rules: RuleDocument['rule'][]; without: string[] };

const ALL = 'all';

/** Shows what rules would change about the saved searches before anybody publishes them. */
export function TrySection() {
  const id = useId();
  const access = useContext(AccessContext);
  const saved = useSavedSearches();
  const rules = useRules();
  const [choice, setChoice] = useState(ALL);
  const drafts = rules?.filter(({ isDraft }) => isDraft) ?? [];
  const published = rules?.filter(({ isDraft }) => !isDraft) ?? [];
  const trial = trialOf(choice, drafts);
  const report = useQuery({
    queryKey: ['try', saved, trial],
    queryFn: () => requestPreview({ queries: saved, ...trial }, access),
    enabled: saved.length > 0 && trial.rules.length + trial.without.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (rules === undefined) {
    return (
      <p className="insights-wait" role="status">
        {t('Reading…')}
      </p>
    );
  }
  return (
    <Panel
      title={t('What a rule would change')}
      intro={t(
        'Compares the saved searches as they are with what readers would find if the rule were published. Nothing is changed by looking.',
      )}
    >
      <div className="search-form">
        <label htmlFor={id}>{t('Try')}</label>
        <Select
          id={id}
          fontSize={2}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value)}
        >
          <option value={ALL}>
            {t('All drafts of synonyms and best answers ({count})', { count: drafts.length })}
          </option>
          {drafts.map((one) => (
            <option key={one.rule.doc} value={`draft ${one.rule.doc}`}>
              {t('Publish: {rule}', { rule: ruleWords(one) })}
            </option>
          ))}
          {published.map((one) => (
            <option key={one.rule.doc} value={`without ${one.rule.doc}`}>
              {t('Take away: {rule}', { rule: ruleWords(one) })}
            </option>
          ))}
        </Select>
      </div>
      {trial.rules.length + trial.without.length === 0 ? (
        <Empty title={t('There is no draft of a rule.')}>
          {t(
            'Write synonyms or a best answer, leave them unpublished, and see here what they would change. Or choose a published one to see what it does.',
          )}
        </Empty>
      ) : saved.length === 0 ? (
        <Empty title={t('There are no saved searches.')}>
          {t('Save some under “Why these results”: they are what a rule is tried on.')}
        </Empty>
      ) : (
        <ReportView query={report}>{(preview) => <PreviewView preview={preview} />}</ReportView>
      )}
    </Panel>
  );
}

function trialOf(choice: string, drafts: readonly RuleDocument[]): Trial {
  const [kind, doc = ''] = choice.split(' ');
  if (kind === 'without') return { rules: [], without: [doc] };
  const chosen = kind === 'draft' ? drafts.filter(({ rule }) => rule.doc === doc) : drafts;
  return { rules: chosen.map(({ rule }) => rule), without: [] };
}
