import { Select } from '@sanity/ui';
import { useProjectId } from 'sanity';
import { STUDIO_LANGUAGES } from '#lib/studio-i18n/languages.ts';
import { chooseLanguage } from '#lib/studio-i18n/load.ts';
import { studioLanguage, t } from '#lib/studio-i18n/translate.ts';

const LANGUAGES = [{ id: 'en-US', name: 'en' }, ...STUDIO_LANGUAGES];

/** The language of the Studio, which is loaded again in the one that is chosen. */
export function LanguageChoice() {
  const projectId = useProjectId();
  return (
    <Select
      aria-label={t('Language')}
      fontSize={1}
      padding={2}
      value={studioLanguage()}
      onChange={({ currentTarget }) => {
        chooseLanguage(projectId, currentTarget.value);
        window.location.reload();
      }}
    >
      {LANGUAGES.map(({ id, name }) => (
        <option key={id} value={id} lang={name}>
          {new Intl.DisplayNames([name], { type: 'language' }).of(name)}
        </option>
      ))}
    </Select>
  );
}
