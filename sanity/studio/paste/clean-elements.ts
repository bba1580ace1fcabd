/** Colours and sizes aside, what a style says that has an element of its own. */
const STYLED: readonly (readonly [RegExp, string])[] = [
  [/text-decoration(?:-line)?\s*:[^;]*line-through/i, 's'],
  [/vertical-align\s*:\s*super/i, 'sup'],
  [/vertical-align\s*:\s*sub/i, 'sub'],
];

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const MONOSPACE = /font-family\s*:[^;]*(?:mono|courier|consolas|menlo|monaco)/i;
const KEEPS_LINES = /white-space\s*:\s*(?:pre|break-spaces)/i;

/**
 * Brings what programs write in ways of their own into the elements that are read. Changes the
 * document in place.
 */
export function cleanElements(document: Document): void {
  for (const element of document.body.querySelectorAll('[style],[hidden]')) {
    const style = element.getAttribute('style') ?? '';
    if (HIDDEN.test(style) || element.hasAttribute('hidden')) element.remove();
  }
  // A list to tick off: the box is a picture or a field beside the words.
  for (const box of document.querySelectorAll(
    '[role=checkbox] > img, img[aria-roledescription=checkbox]',
  )) {
    box.remove();
  }
  for (const editor of document.querySelectorAll('div[style]')) framedCode(editor);
  for (const span of document.querySelectorAll('span[style]')) styledSpan(span);
  for (const list of document.querySelectorAll('ul > ul, ul > ol, ol > ol, ol > ul')) {
    const above = list.previousElementSibling;
    // Where items say their level themselves, that is read.
    const saysLevel = list.querySelector(':scope > li[aria-level]') !== null;
    if (above?.tagName === 'LI' && !saysLevel) above.append(list);
  }
  for (const list of document.querySelectorAll('dl')) readDefinitions(list);
  for (const text of document.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    replaceBy(text, 'blockquote');
  }
  for (const text of document.querySelectorAll('samp, tt')) replaceBy(text, 'code');
}

/** Code as an editor for programmers copies it: a frame of lines. */
function framedCode(frame: Element): void {
  const style = frame.getAttribute('style') ?? '';
  if (!KEEPS_LINES.test(style) || !MONOSPACE.test(style)) return;
  const lines = [...frame.children].filter(({ tagName }) => /^(?:DIV|BR)$/.test(tagName));
  if (lines.length === 0) return;
  const pre = frame.ownerDocument.createElement('pre');
  const code = pre.appendChild(frame.ownerDocument.createElement('code'));
  code.textContent = lines.map(({ textContent }) => textContent.replace(/\n$/, '')).join('\n');
  frame.replaceWith(pre);
}

function styledSpan(span: Element): void {
  const style = span.getAttribute('style') ?? '';
  for (const [rule, tag] of STYLED) {
    if (!rule.test(style)) continue;
    const around = span.ownerDocument.createElement(tag);
    span.replaceWith(around);
    around.append(span);
  }
}

/** Terms become lines in bold, each above what it means. */
function readDefinitions(list: Element): void {
  const lines = [...list.querySelectorAll('dt,dd')].map((part) => {
    const line = list.ownerDocument.createElement(part.tagName === 'DT' ? 'p' : 'div');
    const inner = part.tagName === 'DT' ? line.appendChild(strongOf(list)) : line;
    inner.append(...part.childNodes);
    return line;
  });
  list.replaceWith(...lines);
}

function strongOf({ ownerDocument }: Element): Element {
  return ownerDocument.createElement('strong');
}

function replaceBy(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
}
