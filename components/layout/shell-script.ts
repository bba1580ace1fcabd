import { BANNERS_SCRIPT } from '#components/announcement/banners-script.ts';
import { LANGUAGE_CHOICE } from '#components/language/language-script.ts';
import { scriptFile } from '#lib/page-script/script-file.ts';
import { SHEETS_SCRIPT } from '#lib/page-script/sheets.ts';

/** What every page does beside what must be done before its first paint, as a file of its own. */
export const SHELL_SCRIPT = scriptFile(
  'shell',
  [SHEETS_SCRIPT, BANNERS_SCRIPT, LANGUAGE_CHOICE].join(';\n'),
);
