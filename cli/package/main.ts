/** `npm run build`: builds what the package ships into `dist/`. */

import { fileURLToPath } from 'node:url';
import { buildPackage } from './build-package.js';

await buildPackage(fileURLToPath(new URL('../../dist', import.meta.url)));
