/** How each kind of help center is imported. */
export const COMMANDS = [
  { name: 'Zendesk', command: 'npm run import -- zendesk https://help.example.com --dry-run' },
  { name: 'Intercom', command: 'npm run import -- intercom export/ --dry-run' },
  { name: 'Markdown', command: 'npm run import -- markdown docs/ --dry-run' },
  { name: 'HTML', command: 'npm run import -- html site/ --dry-run' },
  { name: 'A table', command: 'npm run import -- csv articles.csv --dry-run' },
] as const;
