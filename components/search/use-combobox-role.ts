import { useEffect } from 'react';

/**
 * Tells assistive technology what a field that the server drew has become, and which line of the
 * list is marked. `list` and `active` are ids.
 */
export function useComboboxRole(
  input: HTMLInputElement | null,
  { list, active, hasList }: { list: string; active: string | undefined; hasList: boolean },
): void {
  useEffect(() => {
    if (input === null) return;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('aria-expanded', String(hasList));
    set(input, 'aria-controls', hasList ? list : undefined);
    set(input, 'aria-activedescendant', active);
  }, [input, list, active, hasList]);
}

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
