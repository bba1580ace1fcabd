import { Badge, Button, Flex, Grid, Stack, Text } from '@sanity/ui';
import { type StringInputProps, set, useFormValue } from 'sanity';
import { type ColourChecks, checkAccent, checkBrand } from '#lib/theme/checks.ts';
import { readColour } from '#lib/theme/colour.ts';
import type { Scheme } from '#lib/theme/surfaces.ts';
import { readTheme } from '#lib/theme/theme.ts';
import { checkColour } from '#sanity/schema/validation/look.ts';
import { failedAt, insteadText, PLACES, passed, pickColour, ratioText } from './messages.ts';

const PICKER = { inlineSize: '3rem', blockSize: '2.25rem', padding: 0, border: 0 } as const;

/** A colour as text, with its contrast in every place where the site uses it, as it is typed. */
export function ColourInput(props: StringInputProps) {
  const { value, onChange, path, readOnly } = props;
  const look = useFormValue([path[0] ?? 'look']);
  const colour = readColour(value ?? '');
  const hex = 'hex' in colour ? colour.hex : undefined;
  const fault = checkColour(value);
  return (
    <Stack gap={3}>
      <Flex gap={2} align="center">
        <input
          type="color"
          aria-label={pickColour}
          value={hex ?? '#888888'}
          disabled={readOnly === true}
          onChange={(event) => onChange(set(event.currentTarget.value))}
          style={PICKER}
        />
        <div style={{ flex: 1 }}>{props.renderDefault(props)}</div>
      </Flex>
      {fault === true ? null : (
        <Text size={1} role="status">
          {fault}
        </Text>
      )}
      {hex === undefined ? null : (
        <Checks
          checks={checksOf(hex, look, path)}
          hex={hex}
          onUse={readOnly ? undefined : (nearest) => onChange(set(nearest))}
        />
      )}
    </Stack>
  );
}

function checksOf(hex: string, look: unknown, path: StringInputProps['path']): ColourChecks {
  const scheme: Scheme = path.at(-1) === 'dark' ? 'dark' : 'light';
  if (path.at(-2) === 'accent') return checkAccent(hex, scheme);
  return checkBrand(hex, readTheme(look).theme.accent, scheme);
}

type ChecksProps = {
  checks: ColourChecks;
  hex: string;
  onUse: ((nearest: string) => void) | undefined;
};

function Checks({ checks: { checks, shown }, hex, onUse }: ChecksProps) {
  const failed = checks.filter(({ passes }) => !passes);
  return (
    <Stack gap={3} data-testid="colour-checks">
      <Text size={1} weight="medium" role="status">
        {failed.length === 0 ? passed : failedAt(failed.map(({ place }) => PLACES[place]))}
      </Text>
      {shown === hex || onUse === undefined ? null : (
        <Button mode="ghost" fontSize={1} text={insteadText(shown)} onClick={() => onUse(shown)} />
      )}
      <Grid
        as="ul"
        gridTemplateColumns={[1, 2]}
        gap={2}
        style={{ listStyle: 'none', padding: 0, margin: 0 }}
      >
        {checks.map(({ place, ratio, passes }) => (
          <Flex as="li" key={place} gap={2} align="center">
            <Badge tone={passes ? 'positive' : 'critical'}>{ratioText(ratio)}</Badge>
            <Text size={1} muted>
              {PLACES[place]}
            </Text>
          </Flex>
        ))}
      </Grid>
    </Stack>
  );
}
