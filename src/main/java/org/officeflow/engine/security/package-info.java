/** Who may come in and do what: the login, the doors of every address, the grants of the role groups, and what is answered when something fails. */
@NullMarked
package org.officeflow.engine.security;

import org.jspecify.annotations.NullMarked;
