/**
 * The screens that Ink draws, behind one door: everything else loads them from here, and only when they are shown.
 * The package ships what is behind it, Ink and React included, as one file (`cli/package/`).
 */

export { showCompare } from './compare/show-compare.js';
export { showSession } from './show-session.js';
export { showTraining } from './train/show-training.js';
