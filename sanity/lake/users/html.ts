const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page: text that came through `html`, so that what was filled in is harmless. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Markup with values filled in: text is escaped, pieces made here are taken as they are. */
export function html(parts: TemplateStringsArray, ...values: (string | Html)[]): Html {
  const filled = values.map((value) => (value instanceof Html ? value.text : escaped(value)));
  return new Html(parts.map((part, index) => part + (filled[index] ?? '')).join(''));
}

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
