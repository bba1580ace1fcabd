/** Stars, since dashes below a text would make a heading of it. */
export function horizontalRuleMarkdown(): string {
  return '***';
}
