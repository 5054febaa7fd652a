/** What demo-realm.mjs exports; plain JavaScript, because the start script runs it before anything is installed. */
export interface DemoPerson {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly grants: readonly string[];
}
export const demoPeople: readonly DemoPerson[];
export const demoOrgSecret: string;
export function demoRealm(options?: { realm?: string; origin?: string }): Record<string, unknown>;
