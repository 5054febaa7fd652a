import { Door } from '../shell/door.tsx';
import { rooms } from './rooms.ts';

/** The grid workers' app. */
export const Field = () => <Door base="/field" rooms={rooms} nav="foot" />;
