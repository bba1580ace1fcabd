import { textDirection } from '#lib/i18n/text-direction.ts';

/** The heading of a page that is not an article. */
export function PageHeading({ title, text }: { title: string; text?: string | null }) {
  return (
    <div className="border-b-2 border-ink pt-3 pb-7">
      <h1 className="text-h1" dir={textDirection(title)}>
        {title}
      </h1>
      {text ? (
        <p className="mt-3 max-w-[40rem] text-lead text-ink-2" dir={textDirection(text)}>
          {text}
        </p>
      ) : null}
    </div>
  );
}
