/** In a frame, the words in Vietnamese alone. */
export { words } from './all.ts';
