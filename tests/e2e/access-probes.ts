/* Functions that run in a page and name what is wrong there; an empty answer is a good one. */

/** What is wider than the window or cut off in it. What scrolls by itself, as a table does, may be. */
export function cutOff(): string[] {
  const root = document.documentElement;
  const found: string[] = [];
  if (root.scrollWidth > root.clientWidth) found.push(`page ${root.scrollWidth}`);
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.sr-only, .skip, [aria-hidden="true"], .katex-mathml') === null;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const holder = node.parentElement;
    if (holder === null || node.nodeValue?.trim() === '' || !isShown(holder)) continue;
    // Shortened on purpose, and whole where it leads to: the title of a banner, the text of a card.
    const { textOverflow, webkitLineClamp } = getComputedStyle(holder);
    if (textOverflow === 'ellipsis' || holder.closest('.row p') || !/none/.test(webkitLineClamp)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width, height } = range.getBoundingClientRect();
    if (width <= 1 || height <= 1 || right < 0) continue;
    const name = `${holder.tagName} ${node.nodeValue?.trim().slice(0, 40)}`;
    if ((left < -1 || right > root.clientWidth + 1) && !scrolls(holder)) found.push(name);
    const { overflowY } = getComputedStyle(holder);
    const isCut = holder.scrollHeight > holder.clientHeight + 2 && holder.clientHeight > 0;
    if (isCut && /hidden|clip/.test(overflowY)) found.push(`${name} is cut below`);
  }
  return found;
}

/** How many things the Tab key should reach; radio buttons of a group are one. */
export function countFocusable(): number {
  const groups = new Set<string>();
  const found = [
    ...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]'),
  ].filter((element) => {
    if (!(element instanceof HTMLElement) || element.matches('[type=hidden],:disabled'))
      return false;
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const isNew = !groups.has(element.name);
    groups.add(element.name);
    return isNew;
  });
  return found.length;
}

type Focus = {
  /** Which element; empty once the page is left. */
  mark: string;
  /** What is wrong with how its focus is shown. */
  fault: string;
};

/** What has the focus, and whether that can be seen: drawn, inside the window, under nothing. */
export function focusedElement(): Focus {
  const element = document.activeElement;
  if (element === null || element === document.body) return { mark: '', fault: '' };
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const text = (element.textContent ?? '').trim().slice(0, 40);
  const mark = isRadio ? element.name : `${element.tagName} ${place} ${text}`;
  const ringed = [element.closest('form[role=search]'), element.closest('label'), element]
    .filter((one) => one !== null)
    .find((one) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return (
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !/^rgba\(.*, 0\)$/.test(outlineColor)
      );
    });
  if (ringed === undefined) return { mark, fault: `${mark}: no ring` };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  if (bottom <= 0 || top >= clientHeight || right <= 0 || left >= clientWidth) {
    return { mark, fault: `${mark}: outside the window` };
  }
  const x = Math.min(
    clientWidth - 1,
    Math.max(0, (Math.max(left, 0) + Math.min(right, clientWidth)) / 2),
  );
  const line = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const y = Math.min(clientHeight - 1, Math.max(0, (line.top + line.bottom) / 2));
  const on = document.elementFromPoint(
    element.getClientRects().length > 1 ? (line.left + line.right) / 2 : x,
    y,
  );
  const isOwn = on === null || element.contains(on) || on.contains(element) || ringed.contains(on);
  return { mark, fault: isOwn ? '' : `${mark}: under ${on.tagName}.${on.className}` };
}

/** Choices that look like what was not chosen, in the colours of the system. */
export function unmarkedChoices(): string[] {
  const look = (element: Element) => {
    const parts = [element, ...element.querySelectorAll('*')];
    return JSON.stringify(
      parts.flatMap((part) =>
        [null, '::before', '::after'].map((pseudo) => {
          const style = getComputedStyle(part, pseudo);
          // A bolder word alone is not enough.
          return [
            style.content,
            style.backgroundColor,
            style.color,
            style.borderInlineStartColor,
            style.borderBlockEndColor,
            style.outlineStyle,
            style.textDecorationLine,
            style.textDecorationColor,
            style.textDecorationThickness,
          ];
        }),
      ),
    );
  };
  return [
    ...document.querySelectorAll(
      'nav ul [aria-current], nav ol [aria-current], [aria-pressed="true"]',
    ),
  ]
    .filter((chosen) => {
      if (!chosen.checkVisibility()) return false;
      const siblings = [
        ...(chosen.closest('ul, ol, fieldset, .vote-choice')?.querySelectorAll(chosen.tagName) ??
          []),
      ];
      const other = siblings.find(
        (one) =>
          one !== chosen &&
          !one.matches('[aria-current], [aria-pressed="true"]') &&
          one.children.length === chosen.children.length,
      );
      return other !== undefined && look(other) === look(chosen);
    })
    .map((chosen) => `${chosen.tagName} ${chosen.textContent?.trim()}`);
}

/** Buttons of which nothing but a word is left where backgrounds are taken away. */
export function bareButtons(): string[] {
  return [...document.querySelectorAll('button')]
    .filter((button) => {
      if (!button.checkVisibility() || button.querySelector('svg') !== null) return false;
      const style = getComputedStyle(button);
      const isFramed = (one: Element | null): boolean =>
        one !== null && Number.parseFloat(getComputedStyle(one).borderBlockStartWidth) > 0;
      return (
        !isFramed(button) &&
        !isFramed(button.closest('form[role=search]')) &&
        style.textDecorationLine === 'none' &&
        style.backgroundColor === getComputedStyle(document.body).backgroundColor
      );
    })
    .map((button) => button.textContent?.trim() ?? '');
}

/** The longest time for which something moves by itself, in milliseconds. */
export function longestMotion(): number {
  const declared = [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    const times = `${animationName === 'none' ? '0s' : animationDuration},${transitionDuration}`;
    return times
      .split(',')
      .map((time) => Number.parseFloat(time) * (/ms\s*$/.test(time) ? 1 : 1_000));
  });
  return declared.reduce((longest, time) => Math.max(longest, time), 0);
}
