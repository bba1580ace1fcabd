import type { StudioCatalogue } from './translate.ts';

/** A language of the Studio beside English, with its sentences, which are loaded when it is chosen. */
type StudioLanguage = {
  /** As Sanity names it. */
  id: string;
  /** The file of its messages. */
  name: string;
  load: () => Promise<StudioCatalogue>;
};

export const STUDIO_LANGUAGES: readonly StudioLanguage[] = [
  {
    id: 'de-DE',
    name: 'de',
    load: async () => (await import('./messages/de.json', { with: { type: 'json' } })).default,
  },
  {
    id: 'ja-JP',
    name: 'ja',
    load: async () => (await import('./messages/ja.json', { with: { type: 'json' } })).default,
  },
  {
    id: 'ar',
    name: 'ar',
    load: async () => (await import('./messages/ar.json', { with: { type: 'json' } })).default,
  },
  {
    id: 'pt-BR',
    name: 'pt-br',
    load: async () => (await import('./messages/pt-br.json', { with: { type: 'json' } })).default,
  },
];
