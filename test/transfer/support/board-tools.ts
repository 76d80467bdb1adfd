import { boardTools as build } from '../../../cli/job/tools.js';

/** Our programs for the board, as `cli/` hands them in. */
export const boardTools = build();
