/** Whether every word of an element is bold, by its tags, its styles or a style sheet of Excel. */
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
  const rules = style.includes('font-weight') ? style : sheetRules(element);
  if (/font-weight\s*:\s*(?:normal|[1-4]00)/.test(rules)) return 'normal';
  return /font-weight\s*:\s*(?:bold|[6-9]00)/.test(rules) ? 'bold' : undefined;
}

/** What the style sheets of a pasted document say of the classes of an element. */
function sheetRules(element: Element): string {
  if (element.className === '') return '';
  const css = [...element.ownerDocument.querySelectorAll('style')].map((one) => one.textContent);
  return [...element.classList]
    .flatMap((name) =>
      css.map((text) => text.split(new RegExp(`\\.${CSS.escape(name)}\\s*\\{`))[1]),
    )
    .map((rules) => rules?.split('}')[0] ?? '')
    .join(';');
}
