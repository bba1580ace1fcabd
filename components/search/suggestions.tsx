'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { ComboboxProps } from './combobox.tsx';

/**
 * Brings suggestions to a search field once a reader comes to it. Until that code has arrived, and
 * wherever it fails, the field is a plain form.
 */
export function Suggestions({
  locale,
  className = '',
}: Pick<ComboboxProps, 'locale'> & { className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [Combobox, setCombobox] = useState<ComponentType<ComboboxProps>>();

  useEffect(() => {
    const form = place.current?.parentElement;
    const load = () => {
      import('./combobox.tsx').then(
        (module) => setCombobox(() => module.Combobox),
        () => {},
      );
    };
    if (form?.contains(document.activeElement)) load();
    form?.addEventListener('focusin', load, { once: true });
    return () => form?.removeEventListener('focusin', load);
  }, []);

  return (
    <div ref={place} className={`relative ${className}`}>
      {Combobox ? <Combobox locale={locale} place={place} /> : null}
    </div>
  );
}
