/** What Officeflow adds to Cockpit. */
import * as approvals from './approvals.js';
import {heatmap} from './heatmap.js';
import * as history from './history.js';
import {overview} from './overview.js';
import * as team from './team.js';

export default [overview, approvals.navigation, approvals.page, team.navigation, team.page, history.navigation, history.page,
  history.tab, heatmap];
