import type { Element } from 'hast';
import { attribute, classesOf, find, styleOf, textOf } from './elements.ts';
import type { DraftCode } from './types.ts';

/** Other names of languages, as they are written in classes and fences. */
const NAMES: Readonly<Record<string, string>> = {
  sh: 'bash',
  shell: 'bash',
  console: 'bash',
  'shell-session': 'bash',
  zsh: 'bash',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
  'c++': 'cpp',
  ino: 'arduino',
  ps: 'powershell',
  ps1: 'powershell',
  pwsh: 'powershell',
  bat: 'cmd',
  batch: 'cmd',
  batchfile: 'cmd',
  dos: 'cmd',
  yml: 'yaml',
  rb: 'ruby',
  cs: 'csharp',
  'c#': 'csharp',
  htm: 'html',
  none: 'text',
  plain: 'text',
  plaintext: 'text',
  txt: 'text',
  'no-highlight': 'text',
  nohighlight: 'text',
};

/** The code of a `pre`, line by line; undefined when it is empty. */
export function codeOf(pre: Element): DraftCode | undefined {
  const code = textWithBreaks(pre)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '');
  if (code.trim() === '') return undefined;
  const inner = find(pre, 'code') ?? pre;
  const filename = attribute(pre, 'dataFilename') ?? attribute(inner, 'dataFilename');
  return {
    _type: 'codeBlock',
    language: languageOf(pre, inner),
    ...(filename === undefined ? {} : { filename: filename.slice(0, 120) }),
    code,
  };
}

function languageOf(...elements: Element[]): string {
  for (const element of elements.toReversed()) {
    const given = attribute(element, 'dataLang') ?? attribute(element, 'dataLanguage');
    const classes = classesOf(element).map((name) =>
      name.replace(/^(?:language|lang|highlight-source|brush:?|prettyprint|sourceCode)[-:]/i, ''),
    );
    const named = classesOf(element).findIndex((name) =>
      /^(?:language|lang|highlight-source)-/i.test(name),
    );
    const brush = /brush\s*:\s*([\w+#-]+)/i.exec(
      attribute(element, 'dataSyntaxhighlighterParams') ?? '',
    )?.[1];
    const word =
      given ??
      brush ??
      classes[named] ??
      (isPandoc(element) ? classes.find(isLanguage) : undefined);
    if (word !== undefined) return languageName(word);
  }
  return 'text';
}

/** The name under which a language is stored. */
export function languageName(word: string): string {
  const name = word.toLowerCase().replace(/^\{?\.?|\}?$/g, '');
  return NAMES[name] ?? (name === '' ? 'text' : name);
}

function isPandoc(element: Element): boolean {
  return classesOf(element).includes('sourceCode');
}

function isLanguage(name: string): boolean {
  return /^[a-z][\w+#.-]*$/i.test(name) && !/^(?:sourceCode|hljs|highlight|wysiwyg)/i.test(name);
}

/** Line breaks and lines of their own count, as a browser shows them in `pre`. */
function textWithBreaks(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type !== 'element') return textOf(child);
      if (child.tagName === 'br') return '\n';
      const text = textWithBreaks(child);
      const isLine = child.tagName === 'div' || styleOf(child, 'display') === 'block';
      return isLine && !text.endsWith('\n') ? `${text}\n` : text;
    })
    .join('');
}
