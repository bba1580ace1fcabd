import { Stack, Text } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import type { PageStatus } from './publish-status.ts';

const MAX_SHOWN = 8;

/** The pages of a publication, slowest last, each with the time after which it was seen. */
export function PageList({ pages }: { pages: readonly PageStatus[] }) {
  const shown = [...pages].sort((one, other) => rank(one) - rank(other));
  return (
    <details>
      <summary>{t('Which pages')}</summary>
      <Stack as="ul" gap={2} paddingTop={3}>
        {shown.slice(0, MAX_SHOWN).map(({ path, ms }) => (
          <li key={path} style={{ listStyle: 'none' }}>
            <Text size={1}>
              <a href={path} target="_blank" rel="noreferrer">
                {path}
              </a>
              {ms === null ? t(', not seen') : t(', {ms} ms', { ms })}
            </Text>
          </li>
        ))}
        {pages.length > MAX_SHOWN && (
          <li style={{ listStyle: 'none' }}>
            <Text size={1} muted>
              {t('and {more} more', { more: pages.length - MAX_SHOWN })}
            </Text>
          </li>
        )}
      </Stack>
    </details>
  );
}

/** What was not seen comes first, then articles, then lists. */
function rank({ path, ms }: PageStatus): number {
  if (ms === null) return -1;
  return path.startsWith('/articles/') ? ms : 1_000_000 + ms;
}
