import { Card, Stack, Text } from '@sanity/ui';
import type { Path } from 'sanity';
import { useDocumentPane } from 'sanity/structure';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Reason } from './reasons.ts';

/** Why a draft is not published, each reason a button that leads to the field. */
export function ReasonList({
  reasons,
  onClose,
}: {
  reasons: readonly Reason[];
  onClose: () => void;
}) {
  const { onFocus, onPathOpen } = useDocumentPane();
  const show = (path: Path) => {
    onClose();
    onPathOpen(path);
    onFocus(path);
  };
  return (
    <Stack gap={3} padding={3} style={{ width: 360 }} data-testid="publish-reasons">
      <Text weight="semibold" size={1}>
        {t('Not ready for readers yet')}
      </Text>
      <Stack as="ul" gap={1}>
        {reasons.map(({ field, message, path }) => (
          <li key={`${field} ${message}`} style={{ listStyle: 'none' }}>
            <Card as="button" padding={2} radius={2} onClick={() => show(path)}>
              <Text size={1}>
                <strong>{field}:</strong> {message}
              </Text>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
