import { type RefObject, useEffect, useRef, useState } from 'react';

const IME_KEY = 229;

/** What happens at a field; `value` is its text. */
export type FieldEvents = {
  /** `isTyped` unless the text is what the server drew; true also of what came before the script. */
  focus: (value: string, isTyped: boolean) => void;
  input: (value: string) => void;
  submit: (value: string) => void;
  /** Not while an input method is composing, whose keys are its own. */
  key: (event: KeyboardEvent) => void;
};

/**
 * The search field that the server drew inside an element, its text, and what happens at it. The
 * field stays the browser's own: what is typed is never written back.
 */
export function useField(
  region: RefObject<HTMLElement | null>,
  events: FieldEvents,
): { input: HTMLInputElement | null; text: string; isFocused: boolean } {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [text, setText] = useState('');
  const [isFocused, setFocused] = useState(false);
  const latest = useRef(events);

  useEffect(() => {
    latest.current = events;
  });

  useEffect(() => {
    const found = region.current?.querySelector('input[type=search]');
    if (!(found instanceof HTMLInputElement)) return;
    const enter = () => {
      setFocused(true);
      latest.current.focus(found.value, found.value !== found.defaultValue);
    };
    setInput(found);
    setText(found.value);
    if (document.activeElement === found) enter();
    const ended = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
      target: HTMLElement | null = found,
    ) => target?.addEventListener(name, listener, { signal: ended.signal });
    on('input', () => {
      setText(found.value);
      latest.current.input(found.value);
    });
    on('focus', enter);
    on('blur', () => setFocused(false));
    on('submit', () => latest.current.submit(found.value), found.form);
    on('keydown', (event) => {
      // In WebKit the key that ends a composition is no longer part of it, but has this code.
      if (!event.isComposing && event.keyCode !== IME_KEY) latest.current.key(event);
    });
    return () => ended.abort();
  }, [region]);

  return { input, text, isFocused };
}

/** A value once it has not changed for some milliseconds. */
export function useDebounced<Value>(value: Value, wait: number): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return debounced;
}
