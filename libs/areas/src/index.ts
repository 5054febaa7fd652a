export { areaRegister, areaProblems, type AreaRegister } from './register.ts';
export type { AreaNode } from './node.ts';
export type { FollowArea, Resettled } from './follow.ts';
