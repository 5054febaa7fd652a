import { demoPeople } from '../../libs/access/realm/demo-realm.mjs';

/** What to open and who to be. */
export function welcome(address, seconds) {
  const people = demoPeople.map(
    ({ username, name, grants }) => `  ${username.padEnd(26)}${name}  ${grants.join(' ')}`,
  );
  return [
    '',
    `FireGrid is ready after ${seconds.toFixed(0)} s`,
    `  address   ${address}`,
    `  API       ${address}/api/docs`,
    '',
    `Demo logins, password ${demoPeople[0].password} (client firegrid-demo):`,
    ...people,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
