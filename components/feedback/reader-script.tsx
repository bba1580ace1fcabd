import { InlineScript } from '#components/ui/inline-script.tsx';
import { READER_SCRIPT } from './reader-code.ts';

type Props =
  | { articleId: string }
  | {
      query: string;
      /** How many results the search had, of all types. */
      results: number;
    };

/** Must come last on a page. */
export function ReaderScript(props: Props) {
  const facts =
    'articleId' in props
      ? { 'data-article': props.articleId }
      : { 'data-query': props.query, 'data-results': props.results };
  return <InlineScript code={READER_SCRIPT} {...facts} />;
}
