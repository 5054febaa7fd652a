import { given } from '@firegrid/decider';
import { hazardDecider } from './decider.ts';
import * as s from './samples.ts';

/** The life of a sample hazard up to a status: for tests. */
export const by = (who: { subject: string; role: string; area: string }, at = s.monday) => ({ by: who, at });
export const reported = (more = {}) => given(hazardDecider).when(s.report(more), by(s.worker));
export const confirmed = (more = {}) => reported(more).when({ type: 'confirm' }, by(s.villager));
export const rectifying = (more = {}) => confirmed(more).when(s.plan(), by(s.villager));
export const submitted = (more = {}) => rectifying(more).when({ type: 'submit', photos: [] }, by(s.villager));
export const closed = () => submitted().when({ type: 'verify', photos: [] }, by(s.villager2));
export const offered = (more = {}) =>
  confirmed(more).when({ type: 'offer', to: s.post(s.police) }, by(s.township));
export const taken = (more = {}) => offered(more).when({ type: 'acknowledge' }, by(s.police));
