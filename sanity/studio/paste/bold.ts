/** Whether every word of an element is bold, by its tags or its styles. */
export function isBold(element: Element): boolean {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.nodeValue?.trim() && !isInBold(text.parentElement, element)) return false;
  }
  return true;
}

/** Whether an element makes its words bold by itself, which a reader of tags alone would miss. */
export function isStyledBold(element: Element): boolean {
  return weightOf(element) === 'bold';
}

function isInBold(element: Element | null, limit: Element): boolean {
  for (let at = element; at !== null; at = at.parentElement) {
    const weight = weightOf(at);
    if (weight === 'normal') return false;
    if (weight === 'bold' || at.tagName === 'B' || at.tagName === 'STRONG') return true;
    if (at === limit) return false;
  }
  return false;
}

function weightOf(element: Element): 'bold' | 'normal' | undefined {
  const style = element.getAttribute('style') ?? '';
  if (/font-weight\s*:\s*(?:normal|[1-4]00)/.test(style)) return 'normal';
  return /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style) ? 'bold' : undefined;
}

/**
 * Writes to each cell what the style sheet of Excel says of its class, as the sheet is left out when
 * the document is read. Changes the document in place.
 */
export function writeWeights(document: Document): void {
  const css = [...document.querySelectorAll('style')].map((one) => one.textContent).join('\n');
  const rules = css.matchAll(/\.([\w-]+)\s*\{[^}]*(font-weight\s*:\s*\w+)/g);
  const weights = new Map([...rules].map(([, name = '', weight = '']) => [name, weight]));
  for (const cell of document.querySelectorAll('td[class],th[class]')) {
    const style = cell.getAttribute('style') ?? '';
    const weight = [...cell.classList].map((name) => weights.get(name)).find(Boolean);
    if (weight && !style.includes('font-weight')) cell.setAttribute('style', `${style};${weight}`);
  }
}
