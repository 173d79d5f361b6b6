package org.officeflow.timeline;

import org.officeflow.organisation.PersonId;

/** Who reads why something was decided about a person; each procedure whose timeline holds such reasons has one. */
public interface ReasonReaders {

    /** Whether the reference has the form of this procedure's numbers. */
    boolean owns(String reference);

    /** Whether this person reads what others wrote; everybody reads what they wrote themselves. */
    boolean mayRead(String reference, PersonId reader);
}
