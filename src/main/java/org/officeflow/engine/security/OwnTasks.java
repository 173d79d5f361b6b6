package org.officeflow.engine.security;

import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.jspecify.annotations.Nullable;

/**
 * Questions after the tasks that somebody holds: assigned to them, or offered to them or to a group of theirs. Who holds a task may
 * read it ({@link TaskGrants}), so that these find nothing that the person may not see, and need no look at the rights of every task
 * of the office.
 */
final class OwnTasks {

    private static final Set<String> HOLDING =
            Set.of(JsonTaskQueryConverter.ASSIGNEE, JsonTaskQueryConverter.CANDIDATE_USER);

    private OwnTasks() {}

    /** Whether the query finds nothing but tasks that the person holds, whatever else it asks. */
    static boolean asks(TaskQueryImpl query, @Nullable String person) {
        return person != null
                && (person.equals(query.getAssignee())
                        || person.equals(query.getCandidateUser()) && asksNoOtherCandidates(query)
                        || query.getQueries().stream().skip(1).anyMatch(either -> asksEither(either, person)));
    }

    /** The engine finds what is offered to one or the other. */
    private static boolean asksNoOtherCandidates(TaskQueryImpl query) {
        return query.getCandidateGroupLike() == null
                && query.getCandidateGroup() == null
                && query.getCandidateGroupsInternal() == null;
    }

    /** One of several conditions is enough there, so that each has to be one of holding. */
    private static boolean asksEither(TaskQueryImpl either, String person) {
        var asked = new JsonTaskQueryConverter()
                .toJsonObject(either, true).entrySet().stream()
                        .filter(condition -> !condition
                                .getKey()
                                .endsWith("Expression")) // each stands beside the condition that it has become
                        .toList();
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(condition -> HOLDING.contains(condition.getKey())
                                && condition.getValue().isJsonPrimitive()
                                && person.equals(condition.getValue().getAsString()));
    }
}
