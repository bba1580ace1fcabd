import { STUDIO_LANGUAGES } from './languages.ts';
import { setStudioLanguage } from './translate.ts';

/**
 * Loads the sentences of the language that an editor chose in Sanity's menu, and nothing for
 * English. Where they do not come, the Studio is in English.
 */
export async function loadStudioLanguage(projectId: string): Promise<void> {
  const chosen = chosenLanguage(projectId);
  const language = STUDIO_LANGUAGES.find(({ id }) => id === chosen);
  if (language === undefined) return;
  try {
    setStudioLanguage(language.id, await language.load());
    document.documentElement.lang = language.id;
  } catch (error) {
    console.error(`The Studio’s words in ${language.id} could not be loaded.`, error);
    setStudioLanguage(language.id, {});
  }
}

/** The language that Sanity keeps as chosen in this browser, for its one workspace. */
export function chosenLanguage(projectId: string): string | null {
  try {
    return localStorage.getItem(`sanity-locale:${projectId}:default`);
  } catch {
    // A browser may keep nothing.
    return null;
  }
}
