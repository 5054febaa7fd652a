import { defineProblems } from '@firegrid/problem';

export const areaProblems = defineProblems({
  'unknown-area-here': { status: 400, title: 'There is no such area among yours' },
  'area-exists': { status: 409, title: 'An area with this code is registered' },
  'area-closed': { status: 409, title: 'The area is closed' },
  'area-in-circle': { status: 409, title: 'An area cannot lie inside itself' },
  'area-has-parts': { status: 409, title: 'The area still contains open areas' },
  'successor-unknown': { status: 409, title: 'A successor is not an open area' },
  'effective-in-future': { status: 400, title: 'The day has not come yet' },
  'effective-too-early': { status: 409, title: 'The area changed after that day' },
  'cannot-be-divided': { status: 409, title: 'This area cannot be divided into grids' },
  'grid-name-taken': { status: 409, title: 'A grid of this name is there already' },
  'hierarchy-busy': { status: 503, title: 'The area register is being reorganised' },
});
