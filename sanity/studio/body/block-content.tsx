import { Badge, type BadgeTone, Box, Card, Flex, Grid, Stack, Text } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Block } from '#sanity/blocks/block.ts';
import type { Callout, Tone } from '#sanity/blocks/callout/read.ts';
import type { CodeBlock } from '#sanity/blocks/code-block/read.ts';
import type { PlatformSteps } from '#sanity/blocks/platform-steps/read.ts';
import { cellText } from '#sanity/blocks/rich-table/plain-text.ts';
import type { RichTable } from '#sanity/blocks/rich-table/read.ts';
import type { Step } from '#sanity/blocks/steps/read.ts';
import { NestedContent } from './nested-content.tsx';

const TONES: Readonly<Record<Tone, { label: string; tone: BadgeTone }>> = {
  info: { label: t('Good to know'), tone: 'primary' },
  warning: { label: t('Take care'), tone: 'caution' },
  danger: { label: t('Danger'), tone: 'critical' },
};

/** What a block says, or null for one whose own card says it: an image, a video, a file. */
export function BlockContent({ block }: { block: Block }) {
  if (block._type === 'callout') return <CalloutContent callout={block} />;
  if (block._type === 'steps') return <StepList steps={block.items} />;
  if (block._type === 'platformSteps') return <BothSteps steps={block} />;
  if (block._type === 'codeBlock') return <CodeContent block={block} />;
  return block._type === 'richTable' ? <TableContent table={block} /> : null;
}

function CalloutContent({ callout: { tone, title, content } }: { callout: Callout }) {
  return (
    <Stack gap={3}>
      <Flex gap={2} align="center">
        <Badge tone={TONES[tone].tone}>{TONES[tone].label}</Badge>
        {title === '' ? null : (
          <Text size={1} weight="semibold">
            {title}
          </Text>
        )}
      </Flex>
      <NestedContent blocks={content} />
    </Stack>
  );
}

function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <Stack as="ol" gap={3} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {steps.map(({ _key, instruction, content }, at) => (
        <Flex as="li" key={_key} gap={3}>
          <Text size={1} muted>
            {at + 1}.
          </Text>
          <Stack gap={2}>
            {instruction === null ? null : (
              <Box style={{ fontWeight: 600 }}>
                <NestedContent blocks={[instruction]} />
              </Box>
            )}
            <NestedContent blocks={content} />
          </Stack>
        </Flex>
      ))}
    </Stack>
  );
}

function BothSteps({ steps: { app, web } }: { steps: PlatformSteps }) {
  const both = [
    { name: t('In the app'), steps: app },
    { name: t('On the web'), steps: web },
  ];
  return (
    <Grid gap={4} gridTemplateColumns={[1, 1, 2]}>
      {both.map(({ name, steps }) => (
        <Stack key={name} gap={3}>
          <Text size={1} muted weight="medium">
            {name}
          </Text>
          {steps.length === 0 ? (
            <Text size={1} muted>
              {t('No steps yet')}
            </Text>
          ) : (
            <StepList steps={steps} />
          )}
        </Stack>
      ))}
    </Grid>
  );
}

/** Without the colours of Sanity's own drawing of code, which comes late and hides the text till then. */
const PLAIN = { margin: 0, fontFamily: 'ui-monospace, monospace' };

function CodeContent({ block: { filename, code } }: { block: CodeBlock }) {
  return (
    <Stack gap={3}>
      {filename === '' ? null : (
        <Text size={1} muted>
          {filename}
        </Text>
      )}
      <Card tone="transparent" padding={3} radius={2} overflow="auto">
        <Text size={1}>
          <pre style={PLAIN}>{code}</pre>
        </Text>
      </Card>
    </Stack>
  );
}

/** A table of the former kind, which is no grid in the text. */
function TableContent({ table: { caption, header, rows } }: { table: RichTable }) {
  const all = header === null ? rows : [header, ...rows];
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {caption}
      </Text>
      <table>
        <tbody>
          {all.map(({ _key, cells }) => (
            <tr key={_key}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={column} style={{ padding: '6px 12px 6px 0' }}>
                  <Text size={1}>{cellText(cell)}</Text>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}
