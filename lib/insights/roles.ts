/** Roles that write content; whoever only reads it learns nothing of what readers did. */
const ROLES = ['administrator', 'editor', 'developer'];

/** Whether somebody with these roles may see insights: asked by the Studio and by the server. */
export function mayReadInsights(roles: readonly { name: string }[]): boolean {
  return roles.some(({ name }) => ROLES.includes(name));
}
