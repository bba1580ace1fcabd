import type { ReactNode } from 'react';

/** Toggle buttons of which one is pressed. `children` stand beside them. */
export function Choice<Value extends string>({
  legend,
  choices,
  chosen,
  onChoose,
  children,
}: {
  legend: string;
  choices: readonly { value: Value; title: string }[];
  chosen: string;
  onChoose: (value: Value) => void;
  children?: ReactNode;
}) {
  return (
    <fieldset className="insights-choice">
      <legend className="insights-hidden">{legend}</legend>
      {choices.map(({ value, title }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {title}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
