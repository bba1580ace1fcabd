import { STUDIO_LANGUAGES } from './languages.ts';
import { setStudioLanguage } from './translate.ts';

/**
 * Loads the sentences of the language that an editor chose, and nothing for English. Where they do
 * not come, the Studio is in English.
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

/** Keeps a language as chosen in this browser; the Studio has it when it is loaded again. */
export function chooseLanguage(projectId: string, id: string): void {
  localStorage.setItem(keyOf(projectId), id);
}

function chosenLanguage(projectId: string): string | null {
  try {
    return localStorage.getItem(keyOf(projectId));
  } catch {
    // A browser may keep nothing.
    return null;
  }
}

/** Where Sanity 6.16 reads the choice, for its one workspace. It has no menu for it. */
function keyOf(projectId: string): string {
  return `sanity-locale:${projectId}:default`;
}
