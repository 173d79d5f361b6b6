/** Who works here: people, departments and their budget owners, role groups, deputies, and when the office is open. */
@NullMarked
package org.officeflow.organisation;

import org.jspecify.annotations.NullMarked;
