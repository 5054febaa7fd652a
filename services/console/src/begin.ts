import { beginDoor } from './doors.ts';
import { loadSettings } from './settings.ts';

// All at once: on a slow network it is waiting for one after the other that takes long.
beginDoor(location.pathname);
const settings = loadSettings().catch(() => undefined);
const { start } = await import('./start.tsx');
start(await settings);
