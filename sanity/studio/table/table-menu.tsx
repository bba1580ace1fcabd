import type { TableMenuProps } from '@portabletext/plugin-table/ui';
import { CheckmarkIcon } from '@sanity/icons/Checkmark';
import { EllipsisHorizontalIcon } from '@sanity/icons/EllipsisHorizontal';
import { Button } from '@sanity/ui';
import { Menu, MenuButton, MenuDivider, MenuItem } from '@sanity/ui/menu';
import { Fragment, useId } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import type { TableCommand } from './commands.ts';
import { COMMAND_TITLES } from './messages.ts';
import { keysOf } from './shortcuts.ts';

/** The commands by what they do, with a line between. */
const GROUPS: readonly (readonly TableCommand[])[] = [
  ['row.above', 'row.below', 'column.before', 'column.after'],
  ['row.up', 'row.down', 'column.back', 'column.on'],
  ['cell.merge-on', 'cell.merge-down', 'cell.split'],
  ['row.remove', 'column.remove'],
];

type Props = TableMenuProps & {
  hasHeaderColumn: boolean;
  onToggleHeaderColumn: () => void;
  /** Whether the caret stands in a cell of this table: commands are about that cell. */
  hasCaret: boolean;
  isUneven: boolean;
  onCommand: (command: TableCommand) => void;
};

/** Everything that can be done to a table, with the keys that do the same. */
export function TableMenu(props: Props) {
  const item = (command: TableCommand) => (
    <MenuItem
      key={command}
      text={COMMAND_TITLES[command]}
      hotkeys={keysOf(command)}
      disabled={!props.hasCaret}
      fontSize={1}
      padding={2}
      onClick={() => props.onCommand(command)}
    />
  );
  return (
    <MenuButton
      id={useId()}
      popover={{ portal: true, placement: 'bottom-end', constrainSize: true }}
      onOpen={() => props.onOpenChange(true)}
      onClose={() => props.onOpenChange(false)}
      button={
        <Button
          icon={EllipsisHorizontalIcon}
          mode="bleed"
          padding={2}
          aria-label={t('Change the table (Alt F10)')}
          data-table-menu=""
        />
      }
      menu={
        <Menu>
          <Toggle
            title={t('The first row names the columns')}
            isOn={props.hasHeader}
            onToggle={props.onToggleHeader}
          />
          <Toggle
            title={t('The first column names the rows')}
            isOn={props.hasHeaderColumn}
            onToggle={props.onToggleHeaderColumn}
          />
          {GROUPS.map((group) => (
            <Fragment key={group[0]}>
              <MenuDivider />
              {group.map(item)}
            </Fragment>
          ))}
          <MenuDivider />
          {props.isUneven ? item('even-out') : null}
          <MenuItem
            text={t('Select all cells')}
            fontSize={1}
            padding={2}
            onClick={props.onSelectTable}
          />
          <MenuItem
            text={t('Remove the table')}
            tone="critical"
            fontSize={1}
            padding={2}
            onClick={props.onDeleteTable}
          />
        </Menu>
      }
    />
  );
}

function Toggle({ title, isOn, onToggle }: { title: string; isOn: boolean; onToggle: () => void }) {
  return (
    <MenuItem
      role="menuitemcheckbox"
      aria-checked={isOn}
      text={title}
      iconRight={isOn ? CheckmarkIcon : undefined}
      pressed={isOn}
      fontSize={1}
      padding={2}
      onClick={onToggle}
    />
  );
}
