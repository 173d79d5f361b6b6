/** What Officeflow adds to Cockpit. */
import {navigation, page} from './approvals.js';

export default [navigation, page];
