import { Door } from '../shell/door.tsx';
import { rooms } from './rooms.ts';

/** The officers' desk. */
export const Desk = () => <Door base="/desk" rooms={rooms} nav="side" />;
