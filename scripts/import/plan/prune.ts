import type { DraftBlock, DraftInline, DraftLink, DraftStep, DraftText } from '../convert/types.ts';

/** What of a text can be kept. */
export type Keeping = {
  /** The same words for all addresses of one target; undefined for a link that leads nowhere. */
  targetOf(href: string): string | undefined;
  isFile(kind: 'image' | 'file', src: string): boolean;
};

/**
 * A text without links that lead nowhere and files that cannot be had, and without what held nothing
 * else. It is done before keys are made of the words, so that an export of it gives the same keys.
 */
export function prune(blocks: readonly DraftBlock[], keeping: Keeping): DraftBlock[] {
  return blocks.flatMap((block) => pruneOne(block, keeping) ?? []);
}

function pruneOne(block: DraftBlock, keeping: Keeping): DraftBlock | undefined {
  switch (block._type) {
    case 'block':
      return pruneText(block, keeping);
    case 'figure': {
      if (!keeping.isFile('image', block.src)) return undefined;
      if (block.link === undefined || keeping.targetOf(block.link.href) !== undefined) return block;
      const { link, ...others } = block;
      return others;
    }
    case 'attachment':
      return keeping.isFile('file', block.src) ? block : undefined;
    case 'callout': {
      const content = prune(block.content, keeping);
      return content.length === 0 && block.title === undefined ? undefined : { ...block, content };
    }
    case 'steps': {
      const items = pruneSteps(block.items, keeping);
      return items.length === 0 ? undefined : { ...block, items };
    }
    case 'platformSteps':
      return {
        ...block,
        ...(block.app === undefined ? {} : { app: pruneSteps(block.app, keeping) }),
        ...(block.web === undefined ? {} : { web: pruneSteps(block.web, keeping) }),
      };
    case 'richTable':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, content: prune(cell.content, keeping) })),
        })),
      };
    default:
      return block;
  }
}

function pruneSteps(items: readonly DraftStep[], keeping: Keeping): DraftStep[] {
  return items
    .map((step) => ({
      ...step,
      instruction: step.instruction.map((text) => pruneText(text, keeping)),
      content: prune(step.content, keeping),
    }))
    .filter(({ instruction, content }) => instruction.length > 0 || content.length > 0);
}

function pruneText(block: DraftText, keeping: Keeping): DraftText {
  // Links to one target share a key, and keys count those that are left.
  const targets = new Map<string, string>();
  const keys = new Map<string, string>();
  const markDefs: DraftLink[] = [];
  for (const link of block.markDefs) {
    const target = keeping.targetOf(link.href);
    if (target === undefined) continue;
    const _key = targets.get(target) ?? `l${markDefs.length}`;
    if (!targets.has(target)) markDefs.push({ ...link, _key });
    targets.set(target, _key);
    keys.set(link._key, _key);
  }
  const isWhole = markDefs.length === block.markDefs.length;
  if (isWhole && !block.children.some(({ _type }) => _type === 'footnote')) return block;
  const links = new Set(block.markDefs.map(({ _key }) => _key));
  const children = block.children.map((child): DraftInline => {
    if (child._type === 'footnote')
      return { ...child, content: child.content.map((text) => pruneText(text, keeping)) };
    if (child._type !== 'span') return child;
    const marks = child.marks.flatMap((mark) =>
      links.has(mark) ? (keys.get(mark) ?? []) : [mark],
    );
    return isWhole ? child : { ...child, marks: [...new Set(marks)].sort() };
  });
  return {
    ...block,
    children: isWhole ? children : joined(children),
    markDefs: isWhole ? block.markDefs : markDefs,
  };
}

/** Words side by side that differed by a link alone are one piece. */
function joined(children: readonly DraftInline[]): DraftInline[] {
  const result: DraftInline[] = [];
  for (const child of children) {
    const last = result.at(-1);
    const isSame =
      last?._type === 'span' &&
      child._type === 'span' &&
      last.marks.join('\n') === child.marks.join('\n');
    if (isSame) result[result.length - 1] = { ...last, text: last.text + child.text };
    else result.push(child);
  }
  return result;
}
