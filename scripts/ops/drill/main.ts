import { drill } from './drill.ts';

const premises = Number(process.argv[2] ?? 2_000);
const { kept, different, faults, backupSeconds, recoverySeconds } = await drill(premises, console.log);
const documents = Object.entries(kept).filter(([name]) => !name.startsWith('topic/'));
const sum = documents.reduce((all, [, count]) => all + count, 0);
console.log(
  `\n${sum} documents, photos and people kept in ${backupSeconds} s.` +
    `\nRecovery from nothing (RTO): ${recoverySeconds} s, until everything was read again.`,
);
for (const name of different) console.log(`✘ ${name} is not as it was`);
for (const fault of faults) console.log(`✘ ${fault}`);
if (different.length + faults.length > 0) process.exitCode = 1;
else console.log('Every aggregate is as it was: same counts, same hashes.');
