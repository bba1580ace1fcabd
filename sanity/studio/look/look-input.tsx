import { Card, Grid, Stack, Text } from '@sanity/ui';
import { type ObjectInputProps, useFormValue } from 'sanity';
import { readText } from '#lib/text.ts';
import { SCHEMES } from '#lib/theme/surfaces.ts';
import { LookPreview } from './look-preview.tsx';
import { preview, SAMPLE, SCHEME_TITLES } from './messages.ts';

/** The form of the look, and above it what the site will look like, in the light and in the dark. */
export function LookInput(props: ObjectInputProps) {
  const words = [useFormValue(['logoText']), useFormValue(['name'])].map(readText);
  const name = words.find(Boolean);
  return (
    <Stack gap={5}>
      <Stack gap={3} data-testid="look-preview">
        <Text size={1} weight="medium">
          {preview}
        </Text>
        <Grid gridTemplateColumns={[1, 1, 2]} gap={3}>
          {SCHEMES.map((scheme) => (
            <Card
              key={scheme}
              radius={2}
              border
              overflow="hidden"
              aria-label={SCHEME_TITLES[scheme]}
            >
              <LookPreview look={props.value} scheme={scheme} name={name ?? SAMPLE.noName} />
            </Card>
          ))}
        </Grid>
      </Stack>
      {props.renderDefault(props)}
    </Stack>
  );
}
