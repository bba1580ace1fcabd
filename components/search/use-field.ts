import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * The text of a field that the server drew, and the keys pressed in it. The field stays the
 * browser's own: what is typed is never written back.
 */
export function useField(
  place: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): {
  input: HTMLInputElement | null;
  text: string;
  isFocused: boolean;
} {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [text, setText] = useState('');
  const [isFocused, setFocused] = useState(false);
  const latest = useRef(onKey);

  useEffect(() => {
    latest.current = onKey;
  });

  useEffect(() => {
    const found = place.current?.parentElement?.querySelector('input[type=search]');
    if (!(found instanceof HTMLInputElement)) return;
    setInput(found);
    setText(found.value);
    setFocused(document.activeElement === found);
    const ended = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => found.addEventListener(name, listener, { signal: ended.signal });
    on('input', () => setText(found.value));
    on('focus', () => setFocused(true));
    on('blur', () => setFocused(false));
    on('keydown', (event) => {
      // While an input method is composing, its keys are its own.
      if (!event.isComposing) latest.current(event);
    });
    return () => ended.abort();
  }, [place]);

  return { input, text, isFocused };
}

/** A value once it has not changed for some milliseconds. */
export function useSettled<Value>(value: Value, wait: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
