import { DownloadIcon } from '@sanity/icons/Download';
import { Button } from '@sanity/ui';
import { type CsvValue, writeCsv } from '#lib/insights/csv.ts';
import { t } from '#lib/studio-i18n/translate.ts';

export type Sheet = {
  /** File name without extension. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly CsvValue[])[];
};

/** Downloads a report as CSV. */
export function CsvButton({ sheet }: { sheet: Sheet }) {
  return (
    <Button
      fontSize={1}
      icon={DownloadIcon}
      mode="bleed"
      padding={2}
      text="CSV"
      aria-label={t('Save {name} as CSV', { name: sheet.name })}
      disabled={sheet.rows.length === 0}
      onClick={() => save(sheet)}
    />
  );
}

function save({ name, header, rows }: Sheet): void {
  const file = new Blob([writeCsv(header, rows)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
