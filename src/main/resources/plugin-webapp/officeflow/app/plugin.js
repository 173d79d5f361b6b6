/** What Officeflow adds to Cockpit. */
import * as approvals from './approvals.js';
import * as history from './history.js';

export default [approvals.navigation, approvals.page, history.navigation, history.page, history.tab];
