import { expect, it } from '@jest/globals';
import { Room } from './room.ts';

function room(most = 64) {
  let now = 0;
  const people = { slowness: 1 };
  const crowd = { waits: false };
  const all = new Room({ most, people, crowded: () => crowd.waits, clock: () => now });
  const pass = (seconds: number, wanted = true) => {
    for (let i = 0; i < seconds * 10; i += 1) {
      now += 100;
      all.look(wanted);
    }
    return all.places;
  };
  return { people, crowd, all, pass };
}

it('begins with a few and grows to all there may be while nobody waits for it', () => {
  const { all, pass } = room();
  expect(all.places).toBe(4);
  expect(pass(3)).toBe(5);
  expect(pass(60)).toBe(64);
  expect(pass(60)).toBe(64);
});

it('makes way at once where people wait longer than usual', () => {
  const { people, pass } = room();
  pass(90);
  people.slowness = 1.6;
  expect(pass(2)).toBeLessThan(40);
  expect(pass(15)).toBe(1);
  people.slowness = 1.1;
  expect(pass(15)).toBe(2);
});

it('makes way where people wait for their turn, however quick the answers are', () => {
  const { crowd, pass } = room();
  pass(90);
  crowd.waits = true;
  expect(pass(15)).toBe(1);
});

it('lets phones get on a quarter of the time however long people wait', () => {
  const { people, all, pass } = room();
  expect(all.pauseAfter(100)).toBe(0);
  people.slowness = 5;
  expect(pass(60)).toBe(1);
  expect(all.pauseAfter(100)).toBe(300);
});

it('does not grow for nobody', () => {
  const { pass } = room();
  expect(pass(60, false)).toBe(4);
});
