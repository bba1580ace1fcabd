import { type ReactNode, useId } from 'react';
import { CsvButton, type Sheet } from './csv-button.tsx';

/** One question and its answer: a heading, a sentence that says what is counted, the rest. */
export function Panel({
  title,
  intro,
  sheet,
  children,
}: {
  title: string;
  intro?: ReactNode;
  sheet?: Sheet;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="insights-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {sheet !== undefined && sheet.rows.length > 0 && <CsvButton sheet={sheet} />}
        {intro !== undefined && <p>{intro}</p>}
      </header>
      {children}
    </section>
  );
}

/** Says why there is nothing, and what makes something appear. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="insights-empty">
      <p className="insights-empty-title">{title}</p>
      {children !== undefined && <p className="insights-empty-text">{children}</p>}
    </div>
  );
}
