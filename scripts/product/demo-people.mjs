import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realmsDir } from '../backing/realms.mjs';

const file = join(realmsDir, 'demo-people.json');

/** How many columns a text takes in a terminal: Chinese characters take two. */
const width = (text) => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffff]/u.test(char) ? 2 : 1), 0);
const pad = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** @returns {string[]} lines to print, none where there are no demo people */
export function demoLogins() {
  if (!existsSync(file)) return [];
  const people = JSON.parse(readFileSync(file, 'utf8'));
  const passwords = new Set(people.map(({ password }) => password));
  const shared = passwords.size === 1;
  const columns = (field) => Math.max(...people.map((person) => width(person[field] ?? '')));
  const [names, logins] = [columns('name'), columns('username')];
  return [
    shared ? `Demo logins, password ${[...passwords][0]}` : 'Demo logins',
    ...people.map((person) =>
      [
        `  ${pad(person.username, logins)}`,
        pad(person.name ?? '', names),
        ...(shared ? [] : [person.password]),
        (person.grants ?? []).join(', '),
      ].join('  '),
    ),
  ];
}
