export { type ProblemKind, defineProblems, registeredProblems } from './kinds.ts';
export { common } from './common.ts';
export { DomainError, type FieldError, type ProblemExtra } from './error.ts';
export { type ProblemDocument, problemDocument } from './document.ts';
