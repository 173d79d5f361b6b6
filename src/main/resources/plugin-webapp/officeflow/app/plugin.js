/** What Officeflow adds to Cockpit. */
import * as approvals from './approvals.js';
import {heatmap} from './heatmap.js';
import * as history from './history.js';
import {overview} from './overview.js';

export default [overview, approvals.navigation, approvals.page, history.navigation, history.page, history.tab,
  heatmap];
