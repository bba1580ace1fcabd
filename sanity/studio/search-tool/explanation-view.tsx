import { IntentLink } from 'sanity/router';
import type { ExplainedResult, Explanation } from '#lib/search/explanation.ts';
import { ArticleLink } from '../insights/article-link.tsx';
import { countOf } from '../insights/messages.ts';
import { Empty, Panel } from '../insights/panel.tsx';
import { meaningWords, reasonWords, shareWords } from './messages.ts';

/** How a query was understood, and why each result stands where it does. */
export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const { query, corrected, words, total, similar, results } = explanation;
  return (
    <>
      <Panel
        title="How it is understood"
        intro={corrected === null ? undefined : `Readers see results for “${corrected}”.`}
      >
        <ul className="search-meanings">
          {words.map((word) => (
            <li key={word.word}>
              {meaningWords(word)}{' '}
              {word.meanings
                .filter(({ rule }) => rule !== null)
                .slice(0, 1)
                .map(({ rule }) => (
                  <RuleLink key={rule} id={rule ?? ''} type="synonym" text="Open these synonyms" />
                ))}
              {word.kind === 'unknown' && (
                <IntentLink
                  className="insights-action"
                  intent="create"
                  params={[{ type: 'synonym', template: 'synonym-for' }, { word: word.word }]}
                  aria-label={`Add synonyms for “${word.word}”`}
                >
                  Add synonyms
                </IntentLink>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      {results.length === 0 ? (
        <Empty title="Readers see “Nothing found”.">
          {similar === 0
            ? 'No article shares a word with this search.'
            : `${countOf(similar, 'article shares', 'articles share')} words with it, but too little of what it is about. A synonym or a best answer changes that.`}
        </Empty>
      ) : (
        <Panel
          title="Results"
          intro={`Readers find ${countOf(total, 'article', 'articles')}. These stand first.`}
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
        <summary>What counted, and the passage</summary>
        <p>Of its weight: {shareWords(result)}.</p>
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
          aria-label={`Put “${title}” first`}
        >
          Put this first
        </IntentLink>
      ) : (
        <RuleLink id={curatedBy} type="bestAnswer" text="Open the best answer" />
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
