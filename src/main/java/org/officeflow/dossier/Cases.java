package org.officeflow.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;

/** What a procedure tells about its cases, running or ended; each procedure whose cases are looked up has one. */
public interface Cases {

    /** The key of the process that runs the cases. */
    String procedure();

    /** Groups that see figures over all cases; everybody else sees those over their own and their people's cases. */
    Set<Group> overseers();

    /** Whether the reference has the form of this procedure's numbers. */
    boolean owns(String reference);

    /** Whether this person, a member of these groups, may read the case; false too where there is none. */
    boolean mayRead(String reference, PersonId person, Collection<String> groups);

    /** Those of the cases that this person, a member of these groups, may read which the search finds, newest first. */
    List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups);

    /** What the case is about and where it stands; the case exists. */
    Summary summary(String reference);

    /** What of the case this reader does not get, or gets beside what everybody does; the case exists. */
    default Confidential confidential(String reference, PersonId reader) {
        return Confidential.NOTHING;
    }

    /** The case as one PDF. */
    byte[] dossier(String reference, PersonId reader);

    /**
     * A case in a few words.
     *
     * @param state where it stands, in words
     */
    record Summary(String subject, String state) {}
}
