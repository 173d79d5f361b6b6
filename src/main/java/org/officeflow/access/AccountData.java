package org.officeflow.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Whose account it is to be.
 *
 * @param name first name and surname, as people write it
 * @param enabledFrom when it may be used for the first time
 */
public record AccountData(PersonId login, String name, @Nullable String email, Instant enabledFrom) {

    public AccountData {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An account belongs to somebody; the name is missing.");
        }
    }

    /** The part of the name up to the first space. */
    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    /** The rest of the name, all of it if it is one word. */
    public String surname() {
        var parts = name.split("\\s+", 2);
        return parts[parts.length - 1];
    }
}
