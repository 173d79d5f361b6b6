/** The office's directory: accounts and groups over LDAP. */
@NullMarked
package org.officeflow.access.ldap;

import org.jspecify.annotations.NullMarked;
