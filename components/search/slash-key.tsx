import { useState } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** `lib/page-script/loader.ts` reads it too: `off` where / opens nothing. */
const STORAGE_KEY = 'slash';

/**
 * Whether a single key opens the search: readers who speak to their device, or touch a key by
 * mistake, turn it off (WCAG 2.2, 2.1.4). Remembered in the reader's own browser.
 */
export function SlashKey({ locale }: { locale: Locale }) {
  const [isOn, setOn] = useState(() => stored() !== 'off');
  const choose = (isWanted: boolean) => {
    setOn(isWanted);
    try {
      if (isWanted) localStorage.removeItem(STORAGE_KEY);
      else localStorage.setItem(STORAGE_KEY, 'off');
    } catch {
      // Where nothing may be stored it holds for as long as the dialog is open.
    }
  };
  return (
    <label className="mt-3 flex min-h-11 cursor-pointer items-center gap-2.5 text-small text-ink-2">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => choose(target.checked)}
        className="size-5"
      />
      {messages(locale)('search.slash')}
    </label>
  );
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
