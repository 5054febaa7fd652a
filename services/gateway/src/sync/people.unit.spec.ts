import { describe, expect, it } from '@jest/globals';
import { People } from './people.ts';

function people() {
  let now = 0;
  const all = new People({ clock: () => now });
  const answers = (count: number, question: string, ms: number, quiet: boolean) => {
    for (let i = 0; i < count; i += 1) {
      now += 100;
      all.answered(question, ms, quiet);
    }
  };
  return { all, answers, pass: (ms: number) => (now += ms) };
}

describe('how people wait', () => {
  it('is measured by what each question usually takes, whichever record it is about', () => {
    const { all, answers } = people();
    answers(50, 'hazards/hazards/0190c7a4-1', 20, true);
    answers(50, 'premises/premises', 200, true);
    expect(all.slowness).toBeCloseTo(1);
    answers(20, 'premises/premises', 200, false);
    answers(20, 'hazards/hazards/0190c7a4-2', 20, false);
    expect(all.slowness).toBeCloseTo(1);
    answers(20, 'hazards/hazards/0190c7a4-3', 60, false);
    expect(all.slowness).toBeGreaterThan(2.5);
  });

  it('takes for usual what was without phones, and learns it anew where it stays so', () => {
    const { all, answers, pass } = people();
    answers(50, 'hazards/hazards', 20, true);
    answers(600, 'hazards/hazards', 40, false);
    expect(all.slowness).toBeGreaterThan(1.9);
    for (let minutes = 0; minutes < 300; minutes += 1) {
      pass(60_000);
      answers(1, 'hazards/hazards', 40, false);
    }
    expect(all.slowness).toBeLessThan(1.2);
    answers(50, 'hazards/hazards', 80, true);
    expect(all.slowness).toBeLessThan(1.2);
  });

  it('is not held against phones once nobody asks', () => {
    const { all, answers, pass } = people();
    answers(50, 'hazards/hazards', 20, true);
    answers(50, 'hazards/hazards', 90, false);
    expect(all.slowness).toBeGreaterThan(4);
    pass(11_000);
    expect(all.slowness).toBe(1);
  });

  it('is not judged by one answer that hung', () => {
    const { all, answers } = people();
    answers(50, 'hazards/hazards', 20, true);
    answers(1, 'hazards/hazards', 20_000, false);
    expect(all.slowness).toBeLessThan(2);
    answers(20, 'hazards/hazards', 20, false);
    expect(all.slowness).toBeCloseTo(1, 1);
  });
});
