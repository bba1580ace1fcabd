import { Fragment } from 'react';

export function Lines({ text }: { text: string }) {
  const [first, ...others] = text.split('\n');
  return (
    <>
      {first}
      {others.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <Fragment key={index}>
          <br />
          {line}
        </Fragment>
      ))}
    </>
  );
}
