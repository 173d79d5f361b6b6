/** What Officeflow adds to Cockpit. */
import * as approvals from './approvals.js';
import * as cases from './cases.js';
import {heatmap} from './heatmap.js';
import * as history from './history.js';
import {overview} from './overview.js';
import * as team from './team.js';

export default [overview, approvals.navigation, approvals.page, team.navigation, team.page, cases.navigation, cases.page,
  history.tab, heatmap];
