import { defineProblems } from '@firegrid/problem';

export const assignmentProblems = defineProblems({
  'role-does-not-fit': { status: 409, title: 'This post does not exist there' },
  'unknown-body': { status: 400, title: 'There is no such body among yours' },
  'own-post': { status: 403, title: 'Nobody assigns a post to himself' },
  'post-held': { status: 409, title: 'The person holds this post in these days' },
  'too-many-posts': { status: 409, title: 'The person would hold too many posts' },
  'assignment-ended': { status: 409, title: 'The assignment has ended' },
  'dates-out-of-order': { status: 400, title: 'The last day is before the first' },
});
