package org.officeflow.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;

/**
 * Something that a person can be let into.
 *
 * @param owner who answers for it: the key of a group that is given, else a login
 * @param connector key of what gives it, or {@value #MANUAL}
 * @param target what the connector calls it; none if it is the account itself, or given by hand
 * @param active false once it is given to nobody any more
 */
public record Access(
        AccessKey key, String name, String owner, String connector, @Nullable String target, boolean active) {

    /** Given and taken by people. */
    public static final String MANUAL = "manual";

    /** Given and taken by the office's directory, if there is one. */
    public static final String LDAP = "ldap";

    /** Whether it is the account in the connector's system, without which there is nothing to be let into there. */
    public boolean isAccount() {
        return !MANUAL.equals(connector) && target == null;
    }

    /** The group that answers for it. A name that a group and a login share stands for the group. */
    public Optional<Group> ownerGroup() {
        return Group.of(owner).filter(Group::isGiven);
    }

    /** The person who answers for it, where no group does. */
    public Optional<PersonId> ownerPerson() {
        return ownerGroup().isPresent() ? Optional.empty() : Optional.of(new PersonId(owner));
    }
}
