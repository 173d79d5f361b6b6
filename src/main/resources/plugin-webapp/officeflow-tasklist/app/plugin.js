/** What Officeflow adds to Tasklist. */
import * as cards from './cards.js';
import * as documents from './documents.js';
import * as start from './start.js';
import * as timeline from './timeline.js';

export default [start.navigation, start.page, start.here, cards.card, documents.tab, timeline.tab];
