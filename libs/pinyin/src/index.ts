export { syllablesOf } from './syllables.ts';
