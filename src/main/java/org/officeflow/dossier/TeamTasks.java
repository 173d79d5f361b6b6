package org.officeflow.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.officeflow.organisation.PersonId;

/**
 * What superiors see of a procedure's tasks that their people have. A procedure that has none of this keeps its tasks to those who
 * have them: superiors find them in no list and in no number.
 */
public interface TeamTasks {

    /** Key of the procedure: of its process, and of its cases in approval rounds. */
    String kind();

    /** The procedure in the office's words, such as "Purchase request". */
    String title();

    /** Why a task that came to one person, and to no group, stays with that person. */
    String whyTasksStay();

    /** Keys of called processes whose tasks superiors find in no list and in no number. */
    default Set<String> keptBack() {
        return Set.of();
    }

    /** The cases with these references, by reference. */
    Map<String, TeamCase> cases(Collection<String> references);

    /**
     * What superiors learn of a case.
     *
     * @param parties whose case it is: nobody of them has a say in who works on it
     */
    record TeamCase(String subject, Set<PersonId> parties) {}
}
