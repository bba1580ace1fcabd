import type { OwnDocument, SourcePlace } from '../source.ts';
import { wordsIn } from './fields.ts';
import type { Page, Places } from './pages.ts';

/** Topics and categories of an export of this project, under the ids of their documents. */
export function ownPlaces(documents: readonly OwnDocument[]): Places {
  const ofType = (type: string): SourcePlace[] =>
    documents
      .filter(({ _type }) => _type === type)
      .map(({ _id, title }) => ({
        id: _id,
        title: typeof title === 'string' ? title : '',
        description: '',
        parent: undefined,
        order: undefined,
        locale: undefined,
      }));
  return {
    categories: ofType('category'),
    sections: ofType('topic'),
    sectionsOf: ({ fields }: Page) => wordsIn(fields, 'topics'),
    leftOut: new Set(),
  };
}
