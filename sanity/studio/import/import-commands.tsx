import { COMMANDS } from './commands.ts';

/** How an import is started, for each kind of source. */
export function ImportCommands() {
  return (
    <dl className="import-commands">
      {COMMANDS.map(({ name, command }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <code>{command}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
