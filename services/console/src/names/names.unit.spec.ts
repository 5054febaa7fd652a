import { expect, it } from '@jest/globals';
import type { Api } from '../api/client.ts';
import { Names } from './names.ts';

const person = '0193f2a4-0000-7000-8000-000000000001';

it('asks for people and areas together, and for nobody the platform acts as', async () => {
  const asked: unknown[] = [];
  const get = async (_path: string, input: unknown) => {
    asked.push(input);
    return { people: [{ subject: person, name: '杨春花' }], areas: [] };
  };
  const names = new Names({ get } as unknown as Api);
  const told = new Promise<void>((resolve) => names.watch(resolve));
  expect(names.person(person)).toBeUndefined();
  expect(names.person('system')).toBeUndefined();
  names.area('43');
  await told;
  expect(asked).toEqual([{ query: { subjects: person, areas: '43' } }]);
  expect(names.person(person)).toBe('杨春花');
});
