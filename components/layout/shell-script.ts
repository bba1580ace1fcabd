import { BANNERS_SCRIPT } from '#components/announcement/banners-script.ts';
import { LANGUAGE_CHOICE } from '#components/language/language-script.ts';
import { scriptFile } from '#lib/page-script/script-file.ts';
import { SHEETS_SCRIPT } from '#lib/page-script/sheets.ts';

const SCRIPTS = [SHEETS_SCRIPT, BANNERS_SCRIPT, LANGUAGE_CHOICE].join(';\n');

/**
 * What every page does beside what must be done before its first paint, as a file of its own. It is
 * loaded as `async` and waits for the page itself: a script of the head that is not `async` has React
 * draw the whole page again where an extension of the browser put one of its own before it.
 */
export const SHELL_SCRIPT = scriptFile(
  'shell',
  `(()=>{const run=()=>{${SCRIPTS}};
if(document.readyState==='loading')addEventListener('DOMContentLoaded',run);else run()})()`,
);
