export { isPhone, maskedPhone, normalPhone } from './phone.ts';
