import type { ReactNode } from 'react';

/** Says that there is nothing, and what to do. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  /** A link or a field. */
  children?: ReactNode;
}) {
  return (
    <div className="max-w-[40rem] py-12">
      <h2 className="text-h2">{title}</h2>
      <p className="mt-2 text-ink-2">{text}</p>
      {children ? <div className="mt-5">{children}</div> : null}
    </div>
  );
}
