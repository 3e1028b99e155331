/** In a frame, the words in English alone. */
export { words } from './all.ts';
