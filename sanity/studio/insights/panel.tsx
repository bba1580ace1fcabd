import { type ReactNode, useId } from 'react';
import { CsvButton, type Sheet } from './csv-button.tsx';

/** A heading, an explanation and the content. */
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

/** An empty state. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="insights-empty">
      <p className="insights-empty-title">{title}</p>
      {children !== undefined && <p className="insights-empty-text">{children}</p>}
    </div>
  );
}
