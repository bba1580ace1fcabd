import { IntentLink } from 'sanity/router';
import type { ArticleRef } from '#lib/insights/types.ts';
import { titleOfType } from '../status/type-titles.ts';

/** An article's title, linked to its form. */
export function ArticleLink({ article }: { article: Pick<ArticleRef, 'id' | 'type' | 'title'> }) {
  const { id, type, title } = article;
  return (
    <span className="insights-article">
      <IntentLink intent="edit" params={{ id, type }}>
        <bdi>{title}</bdi>
      </IntentLink>
      <span className="insights-kind">{titleOfType(type)}</span>
    </span>
  );
}
