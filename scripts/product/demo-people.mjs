import { demoPeople } from '../../libs/access/realm/demo-realm.mjs';

/** Who one can be in the demo, as lines. */
export function demoLogins() {
  const lines = demoPeople.map(
    ({ username, name, grants }) => `  ${username.padEnd(26)}${name}  ${grants.join(' ')}`,
  );
  return [`Demo logins, password ${demoPeople[0].password}:`, ...lines];
}
