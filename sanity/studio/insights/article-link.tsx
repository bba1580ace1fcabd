import { IntentLink } from 'sanity/router';
import type { ArticleRef } from '#lib/insights/types.ts';
import { titleOfType } from '../type-titles.ts';

/** An article by its title, leading to where it is written. */
export function ArticleLink({ article }: { article: Pick<ArticleRef, 'id' | 'type' | 'title'> }) {
  const { id, type, title } = article;
  return (
    <span className="insights-article">
      <IntentLink intent="edit" params={{ id, type }}>
        {title}
      </IntentLink>
      <span className="insights-kind">{titleOfType(type)}</span>
    </span>
  );
}
