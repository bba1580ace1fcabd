/** Roles that can write content. */
const ROLES = ['administrator', 'editor', 'developer'];

/** Whether these roles may see insights; used by the Studio and the server. */
export function mayReadInsights(roles: readonly { name: string }[]): boolean {
  return roles.some(({ name }) => ROLES.includes(name));
}
