/**
 * What script adds to a page that is complete without it: passages open in their context, cells of the matrix open
 * side by side, bundles of the stemma open, lists filter, findings are copied and exported. Nothing is fetched.
 */

import { listenForBundles } from './bundles.ts';
import { listenForCopies } from './copies.ts';
import { listenForPassages } from './drawer.ts';
import { listenForExports } from './exports.ts';
import { listenForFilters } from './filters.ts';
import { openForPrint } from './print.ts';

listenForPassages();
listenForCopies();
listenForExports();
listenForFilters();
listenForBundles();
openForPrint();
