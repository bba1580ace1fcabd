import { IntentLink } from 'sanity/router';
import type { ExplainedResult, Explanation } from '#lib/search/explanation.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from '../insights/article-link.tsx';
import { Empty, Panel } from '../insights/panel.tsx';
import { meaningWords, reasonWords, shareWords } from './messages.ts';

/** How a query was understood, and why each result stands where it does. */
export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const { query, corrected, words, total, similar, results } = explanation;
  return (
    <>
      <Panel
        title={t('How it is understood')}
        intro={
          corrected === null
            ? undefined
            : t('Readers see results for “{corrected}”.', { corrected })
        }
      >
        <ul className="search-meanings">
          {words.map((word) => (
            <li key={word.word}>
              {meaningWords(word)}{' '}
              {word.meanings
                .filter(({ rule }) => rule !== null)
                .slice(0, 1)
                .map(({ rule }) => (
                  <RuleLink
                    key={rule}
                    id={rule ?? ''}
                    type="synonym"
                    text={t('Open these synonyms')}
                  />
                ))}
              {word.kind === 'unknown' && (
                <IntentLink
                  className="insights-action"
                  intent="create"
                  params={[{ type: 'synonym', template: 'synonym-for' }, { word: word.word }]}
                  aria-label={t('Add synonyms for “{word}”', { word: word.word })}
                >
                  {t('Add synonyms')}
                </IntentLink>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      {results.length === 0 ? (
        <Empty title={t('Readers see “Nothing found”.')}>
          {similar === 0
            ? t('No article shares a word with this search.')
            : tCount(
                similar,
                '{count} article shares words with it, but too little of what it is about. A synonym or a best answer changes that.',
                '{count} articles share words with it, but too little of what it is about. A synonym or a best answer changes that.',
              )}
        </Empty>
      ) : (
        <Panel
          title={t('Results')}
          intro={tCount(
            total,
            'Readers find {count} article. It stands first.',
            'Readers find {count} articles. These stand first.',
          )}
        >
          <ol className="search-results">
            {results.map((result) => (
              <Result key={result.id} query={query} result={result} />
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}

function Result({ query, result }: { query: string; result: ExplainedResult }) {
  const { id, type, title, curatedBy, snippet } = result;
  return (
    <li>
      <h3>
        <ArticleLink article={{ id, type, title }} />
      </h3>
      <p>{reasonWords(result).join(' ')}</p>
      <details>
        <summary>{t('What counted, and the passage')}</summary>
        <p>{t('Of its weight: {shares}.', { shares: shareWords(result) })}</p>
        <blockquote>{snippet}</blockquote>
      </details>
      {curatedBy === null ? (
        <IntentLink
          className="insights-action"
          intent="create"
          params={[
            { type: 'bestAnswer', template: 'best-answer-for' },
            { query, articleId: id },
          ]}
          aria-label={t('Put “{title}” first', { title })}
        >
          {t('Put this first')}
        </IntentLink>
      ) : (
        <RuleLink id={curatedBy} type="bestAnswer" text={t('Open the best answer')} />
      )}
    </li>
  );
}

function RuleLink({ id, type, text }: { id: string; type: string; text: string }) {
  return (
    <IntentLink className="insights-action" intent="edit" params={{ id, type }}>
      {text}
    </IntentLink>
  );
}
