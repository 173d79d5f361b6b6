/** What Officeflow adds to Cockpit. */
import * as approvals from './approvals.js';
import * as history from './history.js';
import * as team from './team.js';

export default [approvals.navigation, approvals.page, team.navigation, team.page, history.navigation, history.page, history.tab];
