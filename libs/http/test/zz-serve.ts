import { lamps } from './lamps.ts';
lamps().listen(8911);
