package org.officeflow.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who works here needs to log in and find their tasks.
 *
 * @param groups groups that they are in
 * @param formerGroups groups that they were in and no longer are
 */
public record Account(PersonId id, String name, @Nullable String email, Set<Group> groups, Set<Group> formerGroups) {

    /** The part of the name up to the first space. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    /** The rest of the name; empty if there is none. */
    public String lastName() {
        var parts = name.split(" ", 2);
        return parts.length == 2 ? parts[1] : "";
    }
}
